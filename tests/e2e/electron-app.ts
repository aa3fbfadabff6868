import { once } from "node:events";
import { join } from "node:path";
import { _electron, type Page } from "playwright";
import { electronRuntime } from "../../tools/electron-runtime.ts";

/** The terminal in real Electron. */
export interface ElectronApp {
  readonly page: Page;
  /** Ends it as the system would when it shuts down. */
  close(): Promise<void>;
  /** Ends the trusted process as a power cut would. */
  kill(): Promise<void>;
}

const top = join(import.meta.dirname, "../..");

/** Opens the built program in `out/`. Throws where Electron's runtime is missing; `npm run test:electron` tells it first. */
export async function openElectron(options: {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
}): Promise<ElectronApp> {
  const executablePath = electronRuntime();
  if (executablePath === null) throw new Error("Electron's runtime is not on this machine");
  const app = await _electron.launch({
    executablePath,
    // Chromium does not start as root with its sandbox, which is how continuous integration often runs.
    args: process.getuid?.() === 0 ? ["--no-sandbox", top] : [top],
    env: { ...inherited(), FOOTHOLD_DATA: options.dataDir, ...options.env },
  });
  const main = app.process();
  return {
    page: await app.firstWindow(),
    close: () => app.close(),
    async kill() {
      const ended = once(main, "exit");
      main.kill("SIGKILL");
      await ended;
    },
  };
}

/** This process's environment without what would make Electron something else. */
function inherited(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
