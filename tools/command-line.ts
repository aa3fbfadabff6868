import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildStale } from "./build.ts";

/** `foothold <words>`: each room that has a command line has its own program; no room may call another's. */
const top = join(import.meta.dirname, "..");
const [first, ...rest] = process.argv.slice(2);
const [entry, args] =
  first === "facility" ? ["facility/cli.ts", rest] : ["main/cli/index.ts", process.argv.slice(2)];
await buildStale(["course", "library"], () => {});
const { status } = spawnSync(process.execPath, [join(top, entry), ...args], { stdio: "inherit" });
process.exitCode = status ?? 1;
