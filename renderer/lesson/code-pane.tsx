import { Button, UnstyledButton } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { SourceFiles } from "../../curriculum/schema.ts";
import { useDesk } from "../app/desk.ts";
import { afterPaint } from "../common/after-paint.ts";
import { useWords } from "../i18n/i18n.ts";
import { useLook } from "../look/dressed.tsx";
import type { ShownStep } from "../steps/use-shown-step.ts";
import type { Editor } from "./editor/editor.ts";
import { loadEditor } from "./load-editor.ts";
import { type ExerciseNote, noteMarks } from "./notes/exercise-notes.ts";
import type { Mark } from "./verdict-words.ts";

type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly editor: Editor }
  | { readonly kind: "failed" };

export const versionsButtonId = "versions-button";

/** What the lesson asks of the program's pane. */
export interface CodeHandle {
  readonly replace: (exercise: string, files: SourceFiles) => void;
  readonly goTo: (file: string, line: number, column: number | null) => void;
  /** Marks the line that runs and the one that comes next; null takes both away. The focus stays where it is. */
  readonly step: (shown: ShownStep | null) => void;
}

interface AwaitedPlace {
  readonly exercise: string;
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

interface Props {
  readonly exercise: string;
  readonly fileNames: readonly string[];
  readonly marks: readonly Mark[];
  /** What the instructor wrote about this program. */
  readonly notes: readonly ExerciseNote[];
  /** As `LessonView.taught`. Must not change between renders, as `onChange`. */
  readonly taught: readonly string[];
  /** Must not change between renders: the editor is made with it. */
  readonly onChange: (exercise: string) => void;
  /** `null`: there are none to show. */
  readonly onVersions: (() => void) | null;
  readonly ref: Ref<CodeHandle>;
}

/** The program of the chosen exercise. Its text stands there at once; the editor takes its place when it has loaded. */
export function CodePane({ exercise, fileNames, marks, notes, taught, onChange, onVersions, ref }: Props) {
  const { t } = useWords();
  const desk = useDesk();
  const drafts = desk.drafts();
  const look = useLook();
  // The editor is made long after this renders, with the look of then.
  const worn = useRef(look);
  const host = useRef<HTMLDivElement>(null);
  const [loading, setLoading] = useState<Loading>({ kind: "loading" });
  const [chosen, setChosen] = useState<{ readonly exercise: string; readonly file: string } | null>(null);
  const file = (chosen?.exercise === exercise ? chosen.file : fileNames[0]) ?? "";
  const isLoading = loading.kind === "loading";
  /** Where to go as soon as the editor is there. */
  const awaited = useRef<AwaitedPlace | null>(null);

  useEffect(() => {
    const at = host.current;
    if (!at || !isLoading) return;
    let isGone = false;
    const callOff = afterPaint(() => {
      loadEditor().then(
        ({ createEditor }) => {
          if (isGone) return;
          const editor = createEditor(at, worn.current, taught, (typedIn, name, text) => {
            drafts.type(typedIn, name, text);
            onChange(typedIn);
          });
          setLoading({ kind: "ready", editor });
        },
        () => isGone || setLoading({ kind: "failed" }),
      );
    });
    return () => {
      isGone = true;
      callOff();
    };
  }, [drafts, isLoading, onChange, taught]);

  const editor = loading.kind === "ready" ? loading.editor : null;
  useEffect(() => () => editor?.dispose(), [editor]);
  useEffect(() => {
    worn.current = look;
    editor?.wear(look);
  }, [editor, look]);
  useEffect(() => {
    editor?.show(exercise, drafts.files(exercise), file, t("code.editor", { file }));
  }, [editor, exercise, drafts, file, t]);
  useEffect(() => {
    editor?.mark(exercise, marks, (sentence) => t("code.mark", { sentence }));
  }, [editor, exercise, marks, t]);
  useEffect(() => {
    editor?.notes(exercise, noteMarks(notes, drafts.files(exercise), t("answers.mark")));
  }, [editor, exercise, notes, drafts, t]);

  useEffect(() => {
    const place = awaited.current;
    if (!editor || place?.exercise !== exercise) return;
    awaited.current = null;
    setChosen({ exercise, file: place.file });
    editor.show(exercise, drafts.files(exercise), place.file, t("code.editor", { file: place.file }));
    editor.goTo(place.line, place.column);
  }, [editor, exercise, drafts, t]);

  useImperativeHandle(ref, () => ({
    replace(changed, files) {
      if (editor) editor.replace(changed, files);
      else for (const [name, text] of Object.entries(files)) drafts.type(changed, name, text);
    },
    step(shown) {
      if (!editor) return;
      if (shown !== null && fileNames.includes(shown.file)) {
        setChosen({ exercise, file: shown.file });
        editor.show(exercise, drafts.files(exercise), shown.file, t("code.editor", { file: shown.file }));
      }
      editor.step(shown);
    },
    goTo(wanted, line, column) {
      if (!fileNames.includes(wanted)) return;
      if (!editor) {
        awaited.current = { exercise, file: wanted, line, column };
        return;
      }
      setChosen({ exercise, file: wanted });
      editor.show(exercise, drafts.files(exercise), wanted, t("code.editor", { file: wanted }));
      editor.goTo(line, column);
    },
  }));

  return (
    <section className="code" aria-label={t("code.region")}>
      <div className="code-head">
        {fileNames.length > 1 ? (
          <nav className="code-files" aria-label={t("code.files")}>
            {fileNames.map((name) => (
              <UnstyledButton
                key={name}
                className="code-file"
                aria-pressed={name === file}
                onClick={() => setChosen({ exercise, file: name })}
              >
                {name}
              </UnstyledButton>
            ))}
          </nav>
        ) : (
          <span className="code-only-file">{file}</span>
        )}
        <span className="code-leave dim">{t("code.leave")}</span>
        {onVersions && (
          <UnstyledButton id={versionsButtonId} className="quiet-button code-versions" onClick={onVersions}>
            <IconHistory size="1.25rem" stroke={1.75} aria-hidden="true" />
            {t("versions.open")}
          </UnstyledButton>
        )}
      </div>
      <div className="code-body">
        <div className="code-editor" ref={host} />
        {isLoading && <pre className="code-before">{drafts.files(exercise)[file]}</pre>}
        {loading.kind === "failed" && (
          <div className="code-failed" role="alert">
            <p>{t("code.notLoaded")}</p>
            <Button variant="default" onClick={() => setLoading({ kind: "loading" })}>
              {t("app.tryAgain")}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
