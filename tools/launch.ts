import { spawn } from "node:child_process";
import { join } from "node:path";
import { findBrowser } from "../main/shells/chromium/find-browser.ts";
import { allParts, buildStale } from "./build.ts";
import { chooseShell, type ShellName } from "./choose-shell.ts";
import { demonstrate } from "./demonstration.ts";
import { electronRuntime, fetchElectron } from "./electron-runtime.ts";

/** `npm start`, once everything is installed: builds, makes the demonstration, chooses a shell, opens it. */
const top = join(import.meta.dirname, "..");
const say = (line: string) => console.log(line);
const data = process.env.FOOTHOLD_DATA || join(top, ".data");

await buildStale(allParts, say);
const demonstration = await demonstrate(data);
if (!demonstration.ok) {
  console.error(demonstration.refusal.sentence);
  process.exit(1);
}
say(demonstration.value.text);

const choice = await chooseShell({
  forced: process.env.FOOTHOLD_SHELL,
  hasDisplay: process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  hasElectron: electronRuntime() !== null,
  fetchElectron: () => fetchElectron(say),
  browser: findBrowser(process.platform, process.env),
});
if (choice.kind === "refused") {
  console.error(choice.sentence);
  process.exit(1);
}
say(`Shell: ${choice.shell}, because ${choice.why}`);

const chromium = join(top, "main", "shells", "chromium", "index.ts");
const commands: Record<ShellName, () => readonly [string, readonly string[]]> = {
  electron: () => [electronRuntime() ?? "electron", [top]],
  chromium: () => [process.execPath, [chromium]],
  serve: () => [process.execPath, [chromium, "--serve"]],
};
const [program, args] = commands[choice.shell]();
const { policy } = demonstration.value;
const env = { ...(policy && { FOOTHOLD_POLICY: policy }), ...process.env, FOOTHOLD_DATA: data };
const child = spawn(program, args, { stdio: "inherit", env });
// Ctrl+C reaches the whole group; the child closes what it opened, and this waits for it.
for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
