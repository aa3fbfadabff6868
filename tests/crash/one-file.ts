import { join } from "node:path";
import { build } from "vite";

const top = join(import.meta.dirname, "..", "..");

/**
 * Makes the load and all of the terminal into one file, which starts in half the time of some hundred. It lies as deep as
 * `main/config`, whose paths are those of the pieces around it. Answers its full path.
 */
export async function loadInOneFile(): Promise<string> {
  const folder = join(top, "out", "crash");
  await build({
    configFile: false,
    envFile: false,
    logLevel: "silent",
    ssr: { noExternal: true, external: ["better-sqlite3"] },
    build: {
      ssr: join(import.meta.dirname, "load.ts"),
      outDir: folder,
      minify: false,
      target: "node24",
      rolldownOptions: { output: { entryFileNames: "load.js", codeSplitting: false } },
    },
  });
  return join(folder, "load.js");
}
