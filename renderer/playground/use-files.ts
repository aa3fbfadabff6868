import { type RefObject, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { ProjectView, Replaced } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import type { CodeHandle } from "../lesson/code-pane.tsx";
import { inOrder, mainFile, renamed, withFile, without } from "./files.ts";

export interface ProjectFiles {
  readonly names: readonly string[];
  /** The present texts. */
  readonly now: () => SourceFiles;
  readonly add: (name: string) => void;
  readonly rename: (former: string, name: string) => void;
  readonly remove: (name: string) => void;
  /** The one that was deleted last, until something else is done with the files. */
  readonly removed: { readonly name: string; readonly text: string } | null;
  readonly putBack: () => void;
  /** Takes up a version that the terminal has made the present one. */
  readonly takeOver: (version: Replaced) => void;
}

/** The files of an open project: what they are is the draft keeper's, so that they are stored as texts are. */
export function useFiles(project: ProjectView["id"], code: RefObject<CodeHandle | null>): ProjectFiles {
  const drafts = useDesk().drafts();
  const joined = useSyncExternalStore(drafts.subscribe, () =>
    inOrder(Object.keys(drafts.files(project))).join("/"),
  );
  const [removed, setRemoved] = useState<ProjectFiles["removed"]>(null);

  const now = useCallback(() => drafts.files(project), [drafts, project]);
  const change = useCallback(
    (files: SourceFiles, shown: string) => {
      drafts.change(project, files);
      setRemoved(null);
      code.current?.open(shown);
    },
    [drafts, project, code],
  );

  return useMemo(
    () => ({
      names: joined.split("/"),
      now,
      add: (name) => change(withFile(now(), name, ""), name),
      rename: (former, name) => change(renamed(now(), former, name), name),
      remove(name) {
        const text = now()[name] ?? "";
        change(without(now(), name), mainFile);
        setRemoved({ name, text });
      },
      removed,
      putBack() {
        if (removed) change(withFile(now(), removed.name, removed.text), removed.name);
      },
      takeOver({ files, savedAtMs }) {
        change(files, mainFile);
        code.current?.replace(project, files);
        drafts.stored(project, drafts.files(project), savedAtMs);
      },
    }),
    [joined, now, change, removed, project, drafts, code],
  );
}
