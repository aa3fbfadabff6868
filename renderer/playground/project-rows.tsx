import { UnstyledButton } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useCallback, useEffect, useRef } from "react";
import type { ProjectLine } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";
import { ProjectRow, rowId } from "./project-row.tsx";
import { listed, neighbourOf, type OpenList, type PlaygroundMove } from "./state.ts";

interface Props {
  readonly state: OpenList;
  readonly move: (move: PlaygroundMove) => void;
}

const doneKeys = {
  renamed: "playground.wasRenamed",
  deleted: "playground.wasDeleted",
  broughtBack: "playground.wasBroughtBack",
  copied: "playground.wasCopied",
} as const;

const titleId = "projects-title";

/** The projects, the one that was changed last first, and below them those that were put away. */
export function ProjectRows({ state: { list, renaming, done }, move }: Props) {
  const { t } = useWords();
  const { call } = useDesk();
  /** Where the focus goes once the list is drawn anew. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (list && wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [list]);

  const ids = list.projects.map(({ id }) => id);
  const deletedIds = list.deleted.map(({ id }) => id);

  const remove = useCallback(
    async ({ id, name }: ProjectLine, next: string | null) => {
      wanted.current = next === null ? titleId : rowId(next);
      move(listed(await call("project:delete", { project: id }), { what: "deleted", project: id, name }));
    },
    [call, move],
  );
  const bringBack = async (id: string, next: string) => {
    wanted.current = next;
    const answer = await call("project:bringBack", { project: id });
    const line = answer.ok ? answer.value.projects.find((each) => each.id === id) : undefined;
    move(listed(answer, line ? { what: "broughtBack", project: id, name: line.name } : null));
  };
  const rename = async ({ id }: ProjectLine, name: string) => {
    wanted.current = rowId(id);
    const answer = await call("project:rename", { project: id, name });
    const line = answer.ok ? answer.value.projects.find((each) => each.id === id) : undefined;
    move(listed(answer, line ? { what: "renamed", project: id, name: line.name } : null));
  };
  const copy = async ({ id, name }: ProjectLine) => {
    const opened = await call("project:open", { project: id });
    if (!opened.ok) return move({ kind: "refused", sentence: opened.refusal.sentence });
    const made = await call("project:make", { name, files: opened.value.files });
    if (!made.ok) return move({ kind: "refused", sentence: made.refusal.sentence });
    const { project } = made.value;
    wanted.current = rowId(project);
    const answer = await call("project:list", {});
    const line = answer.ok ? answer.value.projects.find((each) => each.id === project) : undefined;
    move(listed(answer, line ? { what: "copied", project, name: line.name } : null));
  };

  return (
    <div className="projects">
      <h2 id={titleId} tabIndex={-1}>
        {t("playground.projects", { count: list.projects.length, most: list.most })}
      </h2>
      <div className="projects-done">
        <span role="status">{done && t(doneKeys[done.what], { name: done.name })}</span>
        {done?.what === "deleted" && (
          <UnstyledButton
            className="quiet-button"
            onClick={() => void bringBack(done.project, rowId(done.project))}
          >
            <IconArrowBackUp size="1.25rem" stroke={1.75} aria-hidden="true" />
            {t("playground.undo")}
          </UnstyledButton>
        )}
      </div>
      {list.projects.length === 0 ? (
        <p className="dim measure">{t("playground.none")}</p>
      ) : (
        <ul className="project-list">
          {list.projects.map((line, at) => (
            <ProjectRow
              key={line.id}
              line={line}
              isFirst={at === 0}
              isRenaming={renaming === line.id}
              onRenaming={(on) => move({ kind: "renaming", project: on ? line.id : null })}
              onRename={(name) => void rename(line, name)}
              onCopy={() => void copy(line)}
              onDelete={() => void remove(line, neighbourOf(ids, line.id))}
            />
          ))}
        </ul>
      )}
      {list.deleted.length > 0 && (
        <details className="deleted-projects">
          <summary>{t("playground.deleted", { count: list.deleted.length })}</summary>
          <ul className="project-list">
            {list.deleted.map(({ id, name }) => (
              <li key={id} className="deleted-project">
                <span className="break">{name}</span>
                <UnstyledButton
                  id={`back-${id}`}
                  className="quiet-button"
                  aria-label={t("playground.bringBackOne", { name })}
                  onClick={() => {
                    const next = neighbourOf(deletedIds, id);
                    void bringBack(id, next === null ? rowId(id) : `back-${next}`);
                  }}
                >
                  <IconArrowBackUp size="1.25rem" stroke={1.75} aria-hidden="true" />
                  {t("playground.bringBack")}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
