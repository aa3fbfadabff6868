import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { electronRuntime } from "./electron-runtime.ts";

/**
 * `npm run test:electron`: the end-to-end tests, in real Electron instead of Chromium. Ends with vitest's exit code, or
 * with 3 when nothing was tested because this machine cannot run Electron: never with 0 for that.
 */
const top = join(import.meta.dirname, "..");
const notTested = 3;

const hindrance = findHindrance();
if (hindrance !== null) {
  console.error(hindrance);
  process.exit(notTested);
}
const { allParts, buildStale } = await import("./build.ts");
await buildStale(allParts, console.log);
const { status } = spawnSync(
  process.execPath,
  [join(top, "node_modules", "vitest", "vitest.mjs"), "run", "--project", "e2e"],
  { cwd: top, stdio: "inherit", env: { ...process.env, FOOTHOLD_E2E_SHELL: "electron" } },
);
process.exitCode = status ?? 1;

function findHindrance(): string | null {
  if (electronRuntime() === null) {
    return "Nothing was tested in Electron: its runtime is not on this machine. Fetch it with `npx install-electron`, then run this again.";
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) {
    return "Nothing was tested in Electron: there is no display. Run `xvfb-run npm run test:electron`.";
  }
  return null;
}
