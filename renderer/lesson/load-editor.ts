import { currentLanguage } from "../i18n/i18n.ts";

/** Fetches the editor. Monaco reads the words of its own menus and messages once, when it loads. */
export async function loadEditor() {
  if (currentLanguage() === "es") await import("monaco-editor/nls/lang/es");
  return import("./editor/editor.ts");
}
