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
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` };
  const child = spawn(node, [join(top, entry), ...args], { stdio: "inherit", env });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGHUP"])) process.on(signal, () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 0);
  });
}
