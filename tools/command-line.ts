import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildStale } from "./build.ts";

/** `foothold <words>`: each room that has a command line has its own program; no room may call another's. */
const top = join(import.meta.dirname, "..");
const [first, ...rest] = process.argv.slice(2);
const [entry, args] =
  first === "facility" ? ["facility/cli.ts", rest] : ["main/cli/index.ts", process.argv.slice(2)];
// What is for authors reads the course as they have it: where it cannot be built, they ask why.
await buildStale(first === "curriculum" ? ["library"] : ["course", "library"], () => {});
const child = spawn(process.execPath, [join(top, entry), ...args], { stdio: "inherit" });
// Ctrl+C reaches the whole group by itself; this process only waits for what the program makes of it.
process.on("SIGINT", () => {});
// A service manager may tell this process alone.
process.on("SIGTERM", () => void child.kill("SIGTERM"));
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
