import type { BrowserWindow } from "electron";
import type { Allowance } from "./denials.ts";
import { startUrl } from "./origin.ts";
import { type Loss, recoverFrom, unresponsiveGraceMs } from "./recovery.ts";
import type { Electron } from "./surface.ts";
import { makeWindow } from "./window.ts";

export interface Timing {
  /** Milliseconds of a clock that never goes back. */
  nowMs(): number;
  /** Runs `action` once, `waitMs` from now. The answer calls it off. */
  after(waitMs: number, action: () => void): () => void;
}

export interface Screen {
  /** Id of the window's contents, while there is a window. */
  contentsId(): number | null;
  /** Opens the window. Rejects when the page cannot be loaded. */
  open(): Promise<void>;
  /** Brings the window to the front. */
  focus(): void;
  /** Closes the window for good. */
  end(): void;
}

export interface ScreenOptions {
  readonly preload: string;
  readonly allow: Allowance;
  readonly timing: Timing;
  /** Writes one line for IT. */
  say(line: string): void;
}

/**
 * Keeps one window on the screen. In kiosk it cannot be closed by a person, and comes back if something else takes it
 * away. A page that crashes, hangs or does not load is loaded again; the terminal behind it never stops.
 */
export function keepScreen(electron: Electron, { preload, allow, timing, say }: ScreenOptions): Screen {
  let window: BrowserWindow | null = null;
  let ending = false;
  let losses: readonly number[] = [];
  let callOffReload: (() => void) | null = null;

  function make(): BrowserWindow {
    const made = makeWindow(electron, preload, allow);
    const contents = made.webContents;
    let callOffEnd: (() => void) | null = null;
    made.on("close", (event) => {
      if (allow.kiosk && !ending) event.preventDefault();
    });
    made.on("closed", () => {
      callOffEnd?.();
      window = null;
      if (allow.kiosk) recover("killed");
    });
    // Windows is shutting down or the user is being signed out: it does not wait for long.
    made.on("session-end", () => electron.app.quit());
    contents.on("render-process-gone", (_event, { reason }) => recover(reason));
    contents.on("unresponsive", () => {
      callOffEnd ??= timing.after(unresponsiveGraceMs, () => contents.forcefullyCrashRenderer());
    });
    contents.on("responsive", () => {
      callOffEnd?.();
      callOffEnd = null;
    });
    return made;
  }

  function recover(loss: Loss): void {
    if (ending || callOffReload) return;
    const plan = recoverFrom(loss, losses, timing.nowMs());
    losses = plan.losses;
    say(`The screen was lost (${loss}); it is loaded again in ${plan.waitMs} ms.`);
    callOffReload = timing.after(plan.waitMs, () => {
      callOffReload = null;
      load().catch(() => recover("load-failed"));
    });
  }

  function load(): Promise<void> {
    window ??= make();
    return window.loadURL(startUrl);
  }

  return {
    contentsId: () => window?.webContents.id ?? null,
    open: load,
    focus() {
      if (window?.isMinimized()) window.restore();
      window?.show();
      window?.focus();
    },
    end() {
      ending = true;
      callOffReload?.();
      window?.destroy();
    },
  };
}
