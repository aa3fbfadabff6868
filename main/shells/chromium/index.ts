import { homedir } from "node:os";
import { join } from "node:path";
import { bootTerminal } from "../../boot.ts";
import { built } from "../../config/built.ts";
import { dataFolder, policyPath } from "../../config/paths.ts";
import { findBrowser } from "./find-browser.ts";
import { chromiumShell } from "./shell.ts";

/**
 * The Chromium shell's entry: `node main/shells/chromium/index.ts [--serve]`. Ends with 0 when it was told to
 * stop, 1 when the terminal could not start (one sentence on stderr says why).
 */
const serving = process.argv.includes("--serve");
const data = dataFolder(process.platform, process.env, homedir());

const booted = await bootTerminal(
  {
    data,
    policy: policyPath(process.platform, process.env),
    course: built.course,
    worker: built.worker,
    sqlWorker: built.sqlWorker,
    library: built.library,
  },
  serving ? "serve" : "chromium",
);
if (!booted.ok) {
  console.error(booted.refusal.sentence);
  process.exit(1);
}
const terminal = booted.value;
const executable = serving ? null : findBrowser(process.platform, process.env);
if (!serving && executable === null) {
  await terminal.close();
  console.error("No Chromium, Chrome or Edge was found, so the terminal has no window. Install one of them.");
  process.exit(1);
}
const shell = chromiumShell({
  root: built.renderer,
  executable,
  profile: join(data, "browser"),
  kiosk: terminal.policy.kiosk,
  onAddress: (address) => console.log(`The terminal is at ${address}`),
  onLeave: () => void end(),
});

let ending: Promise<void> | null = null;
function end(): Promise<void> {
  ending ??= (async () => {
    await shell.stop();
    await terminal.close();
    process.exit(0);
  })();
  return ending;
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());

await shell.start(terminal);
