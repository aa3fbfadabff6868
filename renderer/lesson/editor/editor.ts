import type { SourceFiles } from "../../../curriculum/schema.ts";
import type { Look } from "../../look/look.ts";
import type { ShownStep } from "../../steps/use-shown-step.ts";
import type { Mark } from "../verdict-words.ts";
import { teach } from "./complete.ts";
import { monaco } from "./monaco.ts";
import { createNoteSigns } from "./note-signs.ts";
import { codeLook, dress, dressOptions, plainBrackets, setUp } from "./setup.ts";

type Model = monaco.editor.ITextModel;

/** What the editor tells. `text` is the file's whole text. */
export type OnType = (exercise: string, file: string, text: string) => void;

export interface Editor {
  /** Shows a file of an exercise; makes its models when they are new, with their texts from `files`. */
  show(exercise: string, files: SourceFiles, file: string, label: string): void;
  /** Replaces the exercise's texts as one edit of each file, so that Ctrl+Z takes it back. */
  replace(exercise: string, files: SourceFiles): void;
  /** Marks lines of the exercise that is shown; the marks move with their lines. */
  mark(exercise: string, marks: readonly Mark[], words: (sentence: string) => string): void;
  /** Points out lines of the exercise that somebody wrote about. */
  notes(exercise: string, marks: readonly Mark[]): void;
  /** Puts the cursor at a line of the file that is shown, in view. */
  goTo(line: number, column: number | null): void;
  /** Takes up another look; texts, cursor and undo stay. */
  wear(look: Look): void;
  /** Marks the line that runs and, if it is in the same file, the next, in the file that is shown; null takes them away. */
  step(shown: ShownStep | null): void;
  focus(): void;
  dispose(): void;
}

/** Makes one Monaco editor in `host`. Models live until `dispose`, so that undo survives a change of exercise. */
export function createEditor(
  host: HTMLElement,
  look: Look,
  taught: readonly string[],
  onType: OnType,
): Editor {
  setUp();
  dress(look.theme);
  teach(taught);
  const models = new Map<string, Model>();
  const drawn = new Map<string, { readonly model: Model; readonly ids: string[] }>();
  const view = new Map<string, monaco.editor.ICodeEditorViewState | null>();
  let shown: string | null = null;

  const editor = monaco.editor.create(host, {
    ...codeLook(look),
    model: null,
    tabSize: 2,
    renderFinalNewline: "on",
    occurrencesHighlightDelay: 500,
    // Between the keys of somebody who types on there is no time for a list, and nobody to read it.
    quickSuggestionsDelay: 150,
    renderLineHighlight: "line",
    wordBasedSuggestions: "off",
  });

  const noteSigns = createNoteSigns();
  const stepMarks = editor.createDecorationsCollection();
  const keyOf = (exercise: string, file: string) => `${exercise}/${file}`;

  function modelOf(exercise: string, file: string, text: string): Model {
    const key = keyOf(exercise, file);
    const known = models.get(key);
    if (known) return known;
    const language = file.endsWith(".js") ? "javascript" : "plaintext";
    const model = monaco.editor.createModel(text, language, monaco.Uri.parse(`file:///${key}`));
    model.updateOptions(plainBrackets);
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    model.onDidChangeContent(({ changes }) => {
      for (const { range, text: put } of changes) {
        const last = range.startLineNumber + put.split("\n").length - 1;
        unmark(key, range.startLineNumber, last);
      }
      onType(exercise, file, model.getValue());
    });
    models.set(key, model);
    return model;
  }

  /** Someone is at work on these lines: what the last check said of them is no longer so. */
  function unmark(key: string, first: number, last: number): void {
    const marks = drawn.get(key);
    if (!marks) return;
    const touched = (id: string) => {
      const line = marks.model.getDecorationRange(id)?.startLineNumber;
      return line === undefined || (line >= first && line <= last);
    };
    marks.model.deltaDecorations(marks.ids.filter(touched), []);
    drawn.set(key, { model: marks.model, ids: marks.ids.filter((id) => !touched(id)) });
  }

  return {
    show(exercise, files, file, label) {
      for (const [name, text] of Object.entries(files)) modelOf(exercise, name, text);
      const key = keyOf(exercise, file);
      editor.updateOptions({ ariaLabel: label });
      if (shown === key) return;
      if (shown) view.set(shown, editor.saveViewState());
      shown = key;
      editor.setModel(models.get(key) ?? null);
      editor.restoreViewState(view.get(key) ?? null);
    },
    replace(exercise, files) {
      for (const [file, text] of Object.entries(files)) {
        const model = modelOf(exercise, file, text);
        if (model.getValue() === text) continue;
        model.pushStackElement();
        model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null);
        model.pushStackElement();
      }
    },
    mark(exercise, marks, words) {
      for (const { model, ids } of drawn.values()) model.deltaDecorations(ids, []);
      drawn.clear();
      for (const [key, model] of models) {
        const here = marks.filter(({ place }) => keyOf(exercise, place.file) === key);
        const ids = model.deltaDecorations(
          [],
          here
            .filter(({ place }) => place.line <= model.getLineCount())
            .map(({ place, sentence }) => ({
              range: new monaco.Range(place.line, 1, place.line, 1),
              options: {
                isWholeLine: true,
                className: "code-mark-line",
                linesDecorationsClassName: "code-mark-sign",
                hoverMessage: { value: words(sentence) },
              },
            })),
        );
        if (ids.length > 0) drawn.set(key, { model, ids });
      }
    },
    notes(exercise, marks) {
      noteSigns.show(
        [...models].map(([key, model]) => [
          model,
          marks.filter(({ place }) => keyOf(exercise, place.file) === key),
        ]),
      );
    },
    goTo(line, column) {
      editor.setPosition({ lineNumber: line, column: column ?? 1 });
      editor.revealLineInCenterIfOutsideViewport(line);
      editor.focus();
    },
    wear(next) {
      dress(next.theme);
      editor.updateOptions(dressOptions(next));
    },
    step(shown) {
      const whole = (line: number, options: monaco.editor.IModelDecorationOptions) => ({
        range: new monaco.Range(line, 1, line, 1),
        options,
      });
      const isHere = (line: number) => line <= (editor.getModel()?.getLineCount() ?? 0);
      const here = shown !== null && isHere(shown.line);
      stepMarks.set([
        ...(here
          ? [
              whole(shown.line, {
                isWholeLine: true,
                className: "code-step-line",
                linesDecorationsClassName: "code-step-sign",
              }),
            ]
          : []),
        ...(shown?.next != null && shown.next !== shown.line && isHere(shown.next)
          ? [whole(shown.next, { isWholeLine: true, linesDecorationsClassName: "code-next-sign" })]
          : []),
      ]);
      if (here) editor.revealLineInCenterIfOutsideViewport(shown.line);
    },
    focus: () => editor.focus(),
    dispose() {
      editor.dispose();
      for (const model of models.values()) model.dispose();
    },
  };
}
