import type { Tokens } from "../../look/tokens.ts";
import { monaco } from "./monaco.ts";
import { codeLook, plainBrackets, setUp } from "./setup.ts";

/** Two texts beside each other, or one in the other where that is too narrow. Nothing can be changed. */
export interface DiffEditor {
  show(file: string, before: string, now: string): void;
  /** Goes to a change, counted from 0. */
  goTo(change: number): void;
  dispose(): void;
}

interface DiffWords {
  readonly before: string;
  readonly now: string;
}

/** `onCounted` gets how many changes there are, each time that they have been found. */
export function createDiff(
  host: HTMLElement,
  tokens: Tokens,
  words: DiffWords,
  onCounted: (count: number) => void,
): DiffEditor {
  setUp(tokens);
  const look = codeLook();
  const editor = monaco.editor.createDiffEditor(host, {
    ...look,
    readOnly: true,
    originalEditable: false,
    domReadOnly: true,
    tabFocusMode: true,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    // 40rem, as the words above it change by (versions.css).
    renderSideBySideInlineBreakpoint: look.fontSize * (40 / 0.9375),
    ignoreTrimWhitespace: false,
    renderOverviewRuler: false,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
    diffWordWrap: "on",
    renderLineHighlight: "none",
    occurrencesHighlight: "off",
  });
  editor.getOriginalEditor().updateOptions({ ariaLabel: words.before });
  editor.getModifiedEditor().updateOptions({ ariaLabel: words.now });
  let models: readonly monaco.editor.ITextModel[] = [];
  const counting = editor.onDidUpdateDiff(() => onCounted(editor.getLineChanges()?.length ?? 0));

  function drop() {
    editor.setModel(null);
    for (const model of models) model.dispose();
    models = [];
  }

  return {
    show(file, before, now) {
      drop();
      const language = file.endsWith(".js") ? "javascript" : "plaintext";
      const original = monaco.editor.createModel(before, language);
      const modified = monaco.editor.createModel(now, language);
      models = [original, modified];
      for (const model of models) model.updateOptions(plainBrackets);
      editor.setModel({ original, modified });
    },
    goTo(change) {
      const found = editor.getLineChanges()?.[change];
      if (!found) return;
      // A change that only took lines away stands after the line before them.
      const line = Math.max(1, found.modifiedStartLineNumber);
      editor.getModifiedEditor().setPosition({ lineNumber: line, column: 1 });
      editor.getModifiedEditor().revealLineInCenter(line);
    },
    dispose() {
      counting.dispose();
      drop();
      editor.dispose();
    },
  };
}
