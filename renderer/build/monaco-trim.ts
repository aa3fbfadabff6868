import type { Plugin } from "vite";

/** Monaco 0.57's worker starter, which imports every feature of the editor although it uses none of them. */
const starter = /monaco-editor\/esm\/vs\/internal\/common\/workers\.js$/;

/**
 * Takes those imports away, so that the editor has the features that `lesson/editor/monaco.ts` names and no others.
 * Without this, half a megabyte more is loaded, and any editor made after the first one has a command palette and
 * other doors that a kiosk must not have. Stops the build when Monaco has changed and there is nothing to take away.
 */
export function monacoTrim(): Plugin {
  let isDone = false;
  return {
    name: "foothold:monaco-trim",
    transform: {
      filter: { id: starter },
      handler(code) {
        const trimmed = code.replace(/^import '[^']+';\n/gm, "");
        isDone = trimmed !== code;
        return { code: trimmed, map: null };
      },
    },
    buildEnd(error) {
      if (!error && !isDone) this.error("monaco-editor has changed: see renderer/build/monaco-trim.ts");
    },
  };
}
