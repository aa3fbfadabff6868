import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { monacoTrim } from "./build/monaco-trim.ts";
import { preload } from "./build/preload.ts";

/**
 * Builds the screens into `out/renderer`. Addresses are relative, so that the same build is served from a
 * loopback port and from the desktop shell's own scheme; nothing is inlined, because the page's content
 * security policy allows scripts, fonts and workers only from its own origin.
 */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react(), monacoTrim(), preload()],
  build: {
    outDir: fileURLToPath(new URL("../out/renderer", import.meta.url)),
    emptyOutDir: true,
    target: "chrome120",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The language worker is one large file by nature; the first chunk is watched by the benchmark.
    chunkSizeWarningLimit: 8000,
  },
  worker: { format: "es" },
});
