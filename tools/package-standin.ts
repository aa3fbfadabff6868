/**
 * Stands in for Electron's module where Electron cannot run, so that a packaged program's own entry can be started by
 * plain Node: it answers what the shell asks at boot, then does what a page would do first, prints what came of it as
 * one JSON line, and quits. `package-run.ts` puts it in Electron's place; it is no part of any package.
 */
import { EventEmitter } from "node:events";
import { tmpdir } from "node:os";

type Taker = (...args: readonly unknown[]) => Promise<unknown>;
type Files = (request: { readonly method: string; readonly url: string }) => Promise<Response>;

const calls = new Map<string, Taker>();
const schemes = new Map<string, Files>();
const start = "app://foothold/";

class Quiet extends EventEmitter {
  /** Whatever is set is taken and kept nowhere. */
  static taking(...names: readonly string[]): Quiet {
    return Object.assign(new Quiet(), Object.fromEntries(names.map((name) => [name, () => {}])));
  }
}

const theSession = Object.assign(
  Quiet.taking(
    "setPermissionRequestHandler",
    "setPermissionCheckHandler",
    "setDevicePermissionHandler",
    "setDisplayMediaRequestHandler",
    "setBluetoothPairingHandler",
    "setCertificateVerifyProc",
    "setSpellCheckerEnabled",
  ),
  {
    webRequest: { onBeforeRequest: () => {} },
    protocol: { handle: (name: string, handler: Files) => schemes.set(name, handler) },
  },
);

const contents = Object.assign(
  Quiet.taking("setWindowOpenHandler", "setIgnoreMenuShortcuts", "setWebRTCIPHandlingPolicy"),
  { id: 1 },
);

export const app = Object.assign(Quiet.taking("enableSandbox", "setPath"), {
  isPackaged: true,
  commandLine: { hasSwitch: () => false, appendSwitch: () => {} },
  getPath: () => tmpdir(),
  requestSingleInstanceLock: () => true,
  isReady: () => true,
  whenReady: async () => {},
  quit: () => app.emit("before-quit", { preventDefault: () => {} }),
  exit: (code: number) => process.exit(code),
});

export class BrowserWindow extends Quiet {
  readonly webContents = contents;
  constructor() {
    super();
    app.emit("web-contents-created", {}, contents);
  }
  async loadURL(url: string): Promise<void> {
    const files = schemes.get("app");
    const call = calls.get("terminal:state");
    if (!files || !call) throw new Error("the shell did not offer its files and calls");
    const page = await files({ method: "GET", url });
    const answer = await call({ sender: contents, senderFrame: { url: start, parent: null } }, {});
    const stranger = await call(
      { sender: contents, senderFrame: { url: "https://a.example/", parent: null } },
      {},
    );
    console.log(
      JSON.stringify({
        status: page.status,
        page: (await page.text()).slice(0, 15).toLowerCase(),
        answer,
        stranger,
      }),
    );
    setImmediate(() => app.quit());
  }
  removeMenu(): void {}
  show(): void {}
  destroy(): void {
    this.emit("closed");
  }
}

export const dialog = { showErrorBox: (_title: string, text: string) => console.error(text) };
export const ipcMain = {
  handle: (name: string, handler: Taker) => calls.set(name, handler),
  removeHandler: (name: string) => calls.delete(name),
};
export const Menu = { setApplicationMenu: () => {} };
export const protocol = { registerSchemesAsPrivileged: () => {} };
export const session = {
  fromPartition: () => {
    app.emit("session-created", theSession);
    return theSession;
  },
};
