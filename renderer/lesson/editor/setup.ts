import type { Look } from "../../look/look.ts";
import { codeFont } from "../../look/theme.ts";
import { type ThemeName, themes } from "../../look/themes.ts";
import { completion } from "./complete.ts";
import { monaco, typescript } from "./monaco.ts";
import { workers } from "./workers.ts";

const themeName = "foothold";

/** For each model: brackets in the colour of the text, not in those that Monaco brings. */
export const plainBrackets = {
  bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
};

/** What of an editor follows a person's look. Code is 15 px where the browser's own text is 16, and grows with both. */
export function dressOptions({ cursor, lineSpacing, scale }: Look) {
  return {
    fontSize: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.9375,
    lineHeight: { usual: 1.6, wide: 1.85, widest: 2.1 }[lineSpacing],
    cursorStyle: cursor === "block" ? "block" : "line",
    cursorWidth: (cursor === "thick" ? 4 : 2) * Math.max(1, Math.round(scale)),
  } as const;
}

/** How code looks in every editor. */
export function codeLook(look: Look) {
  return {
    ...dressOptions(look),
    theme: themeName,
    automaticLayout: true,
    fontFamily: codeFont,
    fontLigatures: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    scrollBeyondLastLine: false,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 14,
    folding: false,
    glyphMargin: false,
    wordWrap: "on",
    padding: { top: 12, bottom: 12 },
    contextmenu: false,
    links: false,
    smoothScrolling: false,
    cursorBlinking: "solid",
    fixedOverflowWidgets: true,
    stickyScroll: { enabled: false },
    accessibilitySupport: "auto",
  } as const;
}

/** What the sandbox gives to programs besides the language itself; the editor completes no more than that. */
const sandboxTypes = `
interface Console {
  /** Prints its values on one line. */
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  /** Prints one value with what is inside it. */
  dir(value: unknown): void;
  /** What is printed from here on is indented. */
  group(...values: unknown[]): void;
  groupEnd(): void;
  /** Prints a list of lists or objects as a table. */
  table(rows: unknown, columns?: readonly string[]): void;
  /** Prints its values if the condition does not hold. */
  assert(condition: unknown, ...values: unknown[]): void;
  /** Prints how often it was called with this label. */
  count(label?: string): void;
  countReset(label?: string): void;
  time(label?: string): void;
  timeLog(label?: string, ...values: unknown[]): void;
  timeEnd(label?: string): void;
}
declare const console: Console;
/** Asks a question and gives the next line of input, or null if there is none. */
declare function prompt(question?: string): string | null;
declare function setTimeout(callback: (...values: any[]) => void, delayMs?: number, ...values: any[]): number;
declare function setInterval(callback: (...values: any[]) => void, delayMs?: number, ...values: any[]): number;
declare function clearTimeout(id?: number): void;
declare function clearInterval(id?: number): void;
declare function queueMicrotask(callback: () => void): void;
/** A copy of a value with all that is inside it. */
declare function structuredClone<T>(value: T): T;
declare function btoa(text: string): string;
declare function atob(text: string): string;
declare class TextEncoder { encode(text?: string): Uint8Array; }
declare class TextDecoder { decode(bytes?: Uint8Array): string; }
declare class URLSearchParams {
  constructor(from?: string | Record<string, string> | [string, string][]);
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare class URL {
  constructor(url: string, base?: string);
  href: string;
  protocol: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly origin: string;
  readonly searchParams: URLSearchParams;
  static canParse(url: string, base?: string): boolean;
}
`;

let isSetUp = false;

/** Once for the page: helpers and the language service's idea of where programs run. */
export function setUp(): void {
  if (isSetUp) return;
  isSetUp = true;
  Object.assign(globalThis, { MonacoEnvironment: workers });
  const { javascriptDefaults, ScriptTarget, ModuleKind, ModuleResolutionKind } = typescript;
  javascriptDefaults.setCompilerOptions({
    allowJs: true,
    allowNonTsExtensions: true,
    checkJs: true, // else every word of the file is offered as a property, also the half-typed one
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    moduleDetection: 3, // every file is a module: two exercises' names never meet
    lib: ["es2023"], // no window, no document: the sandbox has none
  });
  // Suggestions that only make sense with types, and faults that only a project has, would puzzle.
  javascriptDefaults.setDiagnosticsOptions({ noSemanticValidation: true, noSuggestionDiagnostics: true });
  javascriptDefaults.setModeConfiguration({
    ...javascriptDefaults.modeConfiguration,
    completionItems: false,
    codeActions: false,
    rename: false,
    inlayHints: false,
  });
  monaco.languages.registerCompletionItemProvider("javascript", completion);
  javascriptDefaults.setEagerModelSync(true);
  javascriptDefaults.addExtraLib(sandboxTypes, "file:///sandbox.d.ts");
}

/** The tokens of a theme, for all editors of the page. */
export function dress(name: ThemeName): void {
  const { scheme, neutral, surface, accent, amber, green, code } = themes[name];
  const bare = (colour: string) => colour.slice(1);
  monaco.editor.defineTheme(themeName, {
    base: scheme === "dark" ? "vs-dark" : "vs",
    inherit: false,
    rules: [
      { token: "", foreground: bare(neutral[11]) },
      { token: "keyword", foreground: bare(code.keyword), fontStyle: "bold" },
      { token: "string", foreground: bare(code.string) },
      { token: "regexp", foreground: bare(code.string) },
      { token: "number", foreground: bare(code.number) },
      { token: "comment", foreground: bare(code.comment), fontStyle: "italic" },
      { token: "type", foreground: bare(code.type) },
    ],
    colors: {
      "editor.background": surface,
      "editor.foreground": neutral[11],
      "editorLineNumber.foreground": neutral[9],
      "editorLineNumber.activeForeground": neutral[11],
      "editorCursor.foreground": neutral[11],
      "editor.selectionBackground": `${accent.mark}33`,
      "editor.inactiveSelectionBackground": `${accent.mark}1f`,
      "editor.lineHighlightBackground": neutral[1],
      "editor.lineHighlightBorder": "#00000000",
      "editor.wordHighlightBackground": `${accent.mark}1f`,
      "editor.wordHighlightStrongBackground": `${accent.mark}29`,
      "editor.findMatchBackground": amber.tint,
      "editor.findMatchHighlightBackground": amber.tint,
      "editorBracketMatch.background": accent.tint,
      "editorBracketMatch.border": accent.mark,
      "editorIndentGuide.background1": neutral[3],
      "editorIndentGuide.activeBackground1": neutral[6],
      "editorError.foreground": amber.mark,
      "editorWarning.foreground": amber.mark,
      "editorWidget.background": surface,
      "editorWidget.foreground": neutral[11],
      "editorWidget.border": neutral[7],
      "editorHoverWidget.background": surface,
      "editorHoverWidget.border": neutral[7],
      "editorSuggestWidget.background": surface,
      "editorSuggestWidget.border": neutral[7],
      "editorSuggestWidget.foreground": neutral[11],
      "editorSuggestWidget.highlightForeground": accent.text,
      "editorSuggestWidget.focusHighlightForeground": accent.text,
      "editorSuggestWidget.selectedBackground": accent.tint,
      "editorSuggestWidget.selectedForeground": neutral[11],
      "diffEditor.insertedLineBackground": green.tint,
      "diffEditor.insertedTextBackground": `${green.mark}40`,
      "diffEditor.removedLineBackground": amber.tint,
      "diffEditor.removedTextBackground": `${amber.mark}40`,
      "diffEditor.border": neutral[4],
      "list.hoverBackground": neutral[2],
      "list.focusBackground": accent.tint,
      "list.highlightForeground": accent.text,
      "input.background": surface,
      "input.border": neutral[7],
      focusBorder: accent.mark,
      "widget.shadow": `${neutral[11]}26`,
      "scrollbarSlider.background": `${neutral[7]}66`,
      "scrollbarSlider.hoverBackground": `${neutral[7]}99`,
      "scrollbarSlider.activeBackground": `${neutral[8]}b3`,
    },
  });
  monaco.editor.setTheme(themeName);
}
