// Opens the terminal store of a data folder, and is killed before its n-th step on the disk or reading of the clock.
// Arguments: the data folder, and n. Prints "done" when it came to the end.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [data = "", at = "0"] = process.argv.slice(2);
let steps = 0;

function killedAtStep<T extends object>(owner: T, name: keyof T): void {
  const real = owner[name] as (...given: unknown[]) => unknown;
  owner[name] = ((...given: unknown[]) => {
    steps += 1;
    if (steps === Number(at)) process.kill(process.pid, "SIGKILL");
    return real.apply(owner, given);
  }) as T[keyof T];
}
const { openTerminalStore } = await import("../../main/open-terminal-store.ts");
const { systemClock } = await import("../../main/clock.ts");
for (const name of ["renameSync", "rmSync", "openSync", "mkdirSync", "chmodSync"] as const)
  killedAtStep(fs, name);
for (const name of ["rename", "rm", "open", "chmod"] as const) killedAtStep(fs.promises, name);
killedAtStep(Date, "now");
syncBuiltinESMExports();

const opened = await openTerminalStore(data, {}, systemClock);
if (!opened.ok) throw new Error(opened.refusal.sentence);
opened.value.close();
console.log("done");
