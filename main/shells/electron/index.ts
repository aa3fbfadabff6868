import * as electron from "electron";
import { bootTerminal } from "../../boot.ts";
import { startElectron } from "./start.ts";

function say(line: string): void {
  process.stderr.write(`foothold: ${line}\n`);
}

// Not awaited: Electron is not ready before this module has been read to its end.
startElectron(electron, {
  argv: process.argv,
  env: process.env,
  platform: process.platform,
  entryFolder: import.meta.dirname,
  boot: bootTerminal,
  timing: {
    nowMs: () => performance.now(),
    after(waitMs, action) {
      const timer = setTimeout(action, waitMs);
      return () => clearTimeout(timer);
    },
  },
  say,
}).catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  electron.dialog.showErrorBox(
    "Foothold cannot start",
    error instanceof Error ? error.message : String(error),
  );
  electron.app.exit(1);
});
