import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fillScreenSoon } from "./fill-screen.ts";
import { browserFlags } from "./flags.ts";
import { type DevToolsPipe, openPipe } from "./pipe.ts";

export interface BrowserWindow {
  /** Resolves when the window has its size, or has ended before. */
  readonly ready: Promise<void>;
  /** Resolves when the browser has ended, however that came. */
  readonly closed: Promise<void>;
  /** Loads its page again. Does nothing where the browser has ended, or has no page yet. */
  reload(): Promise<void>;
  /** Ends the browser, also one that is still starting or does not answer. */
  close(): Promise<void>;
}

/** What no switch turns off: a PIN is no password to keep, and a name no form to fill in for the next student. */
const preferences = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  download_restrictions: 3,
};

/** How long a browser may take to close its windows before it is ended. */
const closingMs = 5_000;

/**
 * Opens the system's browser on the terminal's address, in a profile of its own that starts empty each time:
 * nothing that a page could leave there outlives the program.
 */
export function openBrowser(start: {
  readonly executable: string;
  readonly address: string;
  readonly profile: string;
  readonly kiosk: boolean;
}): BrowserWindow {
  const { executable, address, profile, kiosk } = start;
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(join(profile, "Default"), { recursive: true, mode: 0o700 });
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  const flags = browserFlags({ address, profile, kiosk, asRoot: process.getuid?.() === 0 });
  const child = spawn(executable, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const closed = ended(child);
  const pipe = openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  return {
    ready: Promise.race([fillScreenSoon(pipe, kiosk), closed]),
    closed,
    reload: () => reloadPage(pipe).catch(() => {}),
    async close() {
      const asked = pipe.send("Browser.close").catch(() => {});
      const timer = setTimeout(() => child.kill("SIGKILL"), closingMs);
      await Promise.race([asked, closed]);
      await closed;
      clearTimeout(timer);
    },
  };
}

async function reloadPage(pipe: DevToolsPipe): Promise<void> {
  const { targetInfos } = (await pipe.send("Target.getTargets")) as {
    readonly targetInfos: readonly { readonly targetId: string; readonly type: string }[];
  };
  const page = targetInfos.find(({ type }) => type === "page");
  if (page === undefined) return;
  const { sessionId } = await pipe.send("Target.attachToTarget", { targetId: page.targetId, flatten: true });
  await pipe.send("Page.reload", {}, String(sessionId));
  await pipe.send("Target.detachFromTarget", { sessionId });
}

function ended(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once("exit", () => resolve());
  child.once("error", () => resolve());
  return promise;
}
