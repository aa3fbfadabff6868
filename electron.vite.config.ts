import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "electron-vite";
import { build, mergeConfig, type Plugin } from "vite";
import renderer from "./renderer/vite.config.ts";

const top = import.meta.dirname;
const out = join(top, "out");

/**
 * What stays a package beside the bundle: the native module, and the engines, which find their WASM files beside
 * themselves. Everything else is bundled, so that the installed program carries only code that it can reach.
 */
const external = ["better-sqlite3", "@sqlite.org/sqlite-wasm", /^@jitl\/quickjs-wasmfile-[\w-]+$/];

/**
 * A worker of the sandbox, as one file of its own. It is opened by Node from outside the archive, so it must not share
 * chunks with the main program, which stay inside.
 */
function workerFile(name: string, ...source: readonly string[]): Plugin {
  const entry = join(top, ...source);
  return {
    name: `foothold-${name}`,
    apply: "build",
    async writeBundle() {
      if (!existsSync(entry)) throw new Error(`${entry} is missing: there is no worker to build.`);
      await build({
        configFile: false,
        root: top,
        logLevel: "warn",
        publicDir: false,
        ssr: { noExternal: true },
        build: {
          ssr: true,
          outDir: join(out, "main"),
          emptyOutDir: false,
          target: "node24",
          minify: false,
          sourcemap: false,
          rolldownOptions: {
            input: { [name]: entry },
            external,
            output: { format: "es", entryFileNames: "[name].mjs", codeSplitting: false },
          },
        },
      });
    },
  };
}

/** Builds the Electron program into `out/{main,preload,renderer}`. */
export default defineConfig({
  main: {
    plugins: [
      workerFile("worker", "sandbox", "worker.ts"),
      workerFile("sql-worker", "sandbox", "sql", "worker.ts"),
    ],
    build: {
      outDir: join(out, "main"),
      emptyOutDir: true,
      externalizeDeps: false,
      sourcemap: false,
      target: "node24",
      rolldownOptions: {
        input: { index: join(top, "main", "shells", "electron", "index.ts") },
        external,
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: join(out, "preload"),
      emptyOutDir: true,
      externalizeDeps: false,
      sourcemap: false,
      target: "node24",
      rolldownOptions: {
        input: { preload: join(top, "main", "shells", "electron", "preload.ts") },
        // A sandboxed preload is read as CommonJS and can require nothing but Electron's own module.
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  },
  renderer: mergeConfig(renderer, {
    build: {
      minify: "oxc",
      sourcemap: false,
      emptyOutDir: true,
      rolldownOptions: { input: join(top, "renderer", "index.html") },
    },
  }),
});
