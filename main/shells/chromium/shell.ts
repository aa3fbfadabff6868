import type { Shell } from "../shell.ts";
import { type BrowserWindow, openBrowser } from "./browser.ts";
import { type LoopbackServer, serveOnLoopback } from "./server.ts";

export interface ChromiumOptions {
  /** The built renderer. */
  readonly root: string;
  /** Full path of the browser; `null` only serves the address. */
  readonly executable: string | null;
  readonly profile: string;
  readonly kiosk: boolean;
  /** Told the address when there is no browser to open it. */
  readonly onAddress: (address: string) => void;
  /** Called when the person closed the window of a terminal that is no kiosk, and when staff leave a kiosk. */
  readonly onLeave: () => void;
}

/** A closed window comes back after this, so that a browser that cannot start does not spin. */
const reopenMs = 1_000;

/** The terminal in the system's browser, over a loopback address that only this browser can use. */
export function chromiumShell(options: ChromiumOptions): Shell {
  const { root, executable, profile, kiosk, onAddress, onLeave } = options;
  let server: LoopbackServer | null = null;
  let window: BrowserWindow | null = null;
  let stopping = false;

  function open(browser: string, on: LoopbackServer): Promise<void> {
    window = openBrowser({ executable: browser, address: on.entrance(), profile, kiosk });
    window.closed.then(async () => {
      if (stopping) return;
      if (!kiosk) return onLeave();
      await new Promise((resolve) => setTimeout(resolve, reopenMs));
      if (!stopping) void open(browser, on);
    });
    return window.ready;
  }

  return {
    async start({ call, left }) {
      void left.then(onLeave);
      server = await serveOnLoopback(root, call);
      if (executable === null) onAddress(server.entrance());
      else await open(executable, server);
    },
    async stop() {
      stopping = true;
      await window?.close();
      await server?.close();
    },
  };
}
