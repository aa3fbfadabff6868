import { resolveAsset } from "../assets.ts";
import type { Shell } from "../shell.ts";
import { handleCalls, stopCalls } from "./calls.ts";
import { scheme } from "./origin.ts";
import { answer } from "./scheme.ts";
import { keepScreen, type ScreenOptions } from "./screen.ts";
import type { Electron } from "./surface.ts";
import { partition } from "./window.ts";

export interface ElectronShellOptions extends ScreenOptions {
  /** Root of the built renderer. */
  readonly renderer: string;
}

/** The terminal in an Electron window. Call `start` when Electron is ready and its denials are in place. */
export function electronShell(electron: Electron, options: ElectronShellOptions): Shell {
  const { app, ipcMain, session } = electron;
  const screen = keepScreen(electron, options);
  return {
    async start({ call, left }) {
      const page = await resolveAsset(options.renderer, "/");
      if (!page.ok) throw new Error(page.refusal.sentence);
      session
        .fromPartition(partition)
        .protocol.handle(scheme, (request) => answer(options.renderer, request));
      handleCalls(ipcMain, screen.contentsId, call);
      // Quitting puts the terminal's things away first, see start.ts.
      void left.then(() => app.quit());
      app.on("second-instance", screen.focus);
      app.on("window-all-closed", () => {
        // Without a listener Electron quits here, and a kiosk would show the desktop.
        if (!options.allow.kiosk) app.quit();
      });
      await screen.open();
    },
    async stop() {
      screen.end();
      stopCalls(ipcMain);
    },
  };
}
