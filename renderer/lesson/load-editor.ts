import { currentLanguage } from "../i18n/i18n.ts";

/** Fetches the editor. */
export async function loadEditor() {
  await loadMonacoWords();
  return import("./editor/editor.ts");
}

/** Fetches what shows two texts beside each other. */
export async function loadDiff() {
  await loadMonacoWords();
  return import("./editor/diff.ts");
}

/** Monaco reads the words of its own menus and messages once, when it loads. */
async function loadMonacoWords() {
  if (currentLanguage() === "es") await import("monaco-editor/nls/lang/es");
}
