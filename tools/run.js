import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setUp, top } from "./setup.js";

/**
 * Runs one of the project's programs on the pinned Node and ends as it ends. Ctrl+C reaches the whole group by
 * itself; this process only waits for it.
 * @param {string} entry path from the top folder
 * @param {string[]} args
 */
export function run(entry, args) {
  const node = setUp();
  // What Node compiles is kept beside the sources, where only who may change these can write: half of a command's start is saved.
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(top, ".cache", "compiled");
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: compiled,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`,
  };
  const child = spawn(node, [join(top, entry), ...args], { stdio: "inherit", env });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGHUP"])) process.on(signal, () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 0);
  });
}
