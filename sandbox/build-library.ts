import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { build } from "vite";
import { joinLibrary } from "./library-file.ts";

/**
 * Builds what runs inside the VM (`sandbox/library/`) into one file at `outFile`, whose folder is made if it is
 * missing. The same sources give the same bytes, so the file's hash can stand for them in a grade's provenance.
 */
export async function buildLibrary(outFile: string): Promise<void> {
  const program = await bundle("program-realm.ts");
  const checks = await bundle("checks-realm.ts");
  await mkdir(dirname(outFile), { recursive: true });
  await writeFile(outFile, joinLibrary({ program, checks }));
}

/** One script whose value is the entry's default export. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: "silent",
    build: {
      write: false,
      // QuickJS 2025-09 reads ECMAScript 2024.
      target: "es2024",
      minify: true,
      lib: { entry: `${import.meta.dirname}/library/${entry}`, formats: ["iife"], name: "setUp" },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const bundled of outputs) {
    if (!("output" in bundled)) continue;
    const [chunk] = bundled.output;
    // As in the modules that it was made from: a failed assignment throws, and `this` is what was given.
    return `(function(){"use strict";${chunk.code}\nreturn setUp;})()`;
  }
  throw new Error(`Vite built nothing for ${entry}`);
}
