import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildStale } from "./build.ts";

/** `foothold <words>`: each room that has a command line has its own program; no room may call another's. */
const top = join(import.meta.dirname, "..");
const [first, ...rest] = process.argv.slice(2);
/** It needs a window and the screens, which no room's command line may know. */
const isPreview = first === "curriculum" && rest[0] === "preview";
const [entry, args] = commandOf();
/** An author's tools work on a course in the midst of being written, which cannot be built yet. */
const isForAuthors = first === "curriculum" || (first === "grade" && /[/\\.]/.test(rest[0] ?? ""));
await buildStale(
  isPreview ? ["library", "program"] : isForAuthors ? ["library"] : ["course", "library"],
  () => {},
);
const child = spawn(process.execPath, [join(top, entry), ...args], { stdio: "inherit" });
// Ctrl+C reaches the whole group by itself; this process only waits for what the program makes of it.
process.on("SIGINT", () => {});
// A service manager may tell this process alone.
process.on("SIGTERM", () => void child.kill("SIGTERM"));
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});

function commandOf(): readonly [string, readonly string[]] {
  if (isPreview) return ["tools/preview/preview.ts", rest.slice(1)];
  if (first === "facility") return ["facility/cli.ts", rest];
  return ["main/cli/index.ts", process.argv.slice(2)];
}
