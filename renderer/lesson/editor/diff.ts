import type { Look } from "../../look/look.ts";
import { monaco } from "./monaco.ts";
import { codeLook, dress, plainBrackets, setUp } from "./setup.ts";

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
  look: Look,
  words: DiffWords,
  onCounted: (count: number) => void,
): DiffEditor {
  setUp();
  dress(look.theme);
  const dressed = codeLook(look);
  const editor = monaco.editor.createDiffEditor(host, {
    ...dressed,
    readOnly: true,
    originalEditable: false,
    domReadOnly: true,
    tabFocusMode: true,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    // 40rem, as the words above it change by (versions.css).
    renderSideBySideInlineBreakpoint: dressed.fontSize * (40 / 0.9375),
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
  const present = new Set<monaco.editor.ITextModel>();
  const left = new Set<monaco.editor.ITextModel>();
  let isCounting = false;
  let isGone = false;

  function dropLeft() {
    for (const model of left) model.dispose();
    left.clear();
  }
  function end() {
    counting.dispose();
    editor.dispose();
    dropLeft();
  }
  const counting = editor.onDidUpdateDiff(() => {
    isCounting = false;
    if (isGone) return end();
    dropLeft();
    onCounted(editor.getLineChanges()?.length ?? 0);
  });

  /** Texts that Monaco's helper compares at this moment must live until it is done: it throws where one is missing. */
  function leave() {
    for (const model of present) left.add(model);
    present.clear();
  }

  return {
    show(file, before, now) {
      leave();
      const language = file.endsWith(".js") ? "javascript" : "plaintext";
      const original = monaco.editor.createModel(before, language);
      const modified = monaco.editor.createModel(now, language);
      for (const model of [original, modified]) {
        model.updateOptions(plainBrackets);
        present.add(model);
      }
      isCounting = true;
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
      isGone = true;
      leave();
      if (!isCounting) end();
    },
  };
}
