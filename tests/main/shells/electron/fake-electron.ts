import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions, CustomScheme } from "electron";
import type { Electron } from "../../../../main/shells/electron/surface.ts";

/**
 * A recorder of the part of Electron's module that the shell uses. It keeps what was set and lets a test fire events as
 * Electron would; whatever the shell uses beyond this throws. Electron's own defaults are kept where they
 * are open: a denial that is missing shows as something allowed.
 */

/** Fires `event` with an event object before `args`. True if a listener prevented its default. */
export function fire(emitter: EventEmitter, event: string, ...args: readonly unknown[]): boolean {
  return fireWith({}, emitter, event, ...args);
}

/** The same with further facts on the event itself. */
export function fireWith(
  facts: object,
  emitter: EventEmitter,
  event: string,
  ...args: readonly unknown[]
): boolean {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(event, { ...facts, preventDefault }, ...args);
  return prevented;
}

type Handler = (...args: unknown[]) => unknown;

/** Keeps the handlers that were set, by the setter's name. */
function setters(names: readonly string[], kept: Map<string, Handler>) {
  return Object.fromEntries(names.map((name) => [name, (handler: Handler) => kept.set(name, handler)]));
}

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  spellCheck = true;
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => this.handlers.set("onBeforeRequest", handler),
  };
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      this.schemes.set(scheme, handler),
  };
  constructor() {
    super();
    Object.assign(
      this,
      setters(
        [
          "setPermissionRequestHandler",
          "setPermissionCheckHandler",
          "setDevicePermissionHandler",
          "setDisplayMediaRequestHandler",
          "setBluetoothPairingHandler",
          "setCertificateVerifyProc",
        ],
        this.handlers,
      ),
    );
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheck = enabled;
  }
  /** What a handler said to its callback, or returned; `open` where none was set. */
  ask(setter: string, ...args: readonly unknown[]): unknown {
    const handler = this.handlers.get(setter);
    return handler ? handler(...args) : "open";
  }
  /** The same for a handler whose callback is its last argument but `trailing`. */
  askBack(setter: string, before: readonly unknown[], after: readonly unknown[] = []): unknown {
    let said: unknown = "silent";
    const answered = this.ask(
      setter,
      ...before,
      (answer: unknown) => {
        said = answer;
      },
      ...after,
    );
    return answered === "open" ? "open" : said;
  }
}

export class FakeContents extends EventEmitter {
  readonly id: number;
  readonly session: FakeSession;
  devToolsOpen = false;
  ignoresMenuShortcuts = false;
  webRtc = "default";
  crashes = 0;
  windowOpen: Handler = () => ({ action: "allow" });
  constructor(id: number, session: FakeSession) {
    super();
    this.id = id;
    this.session = session;
  }
  setWindowOpenHandler(handler: Handler): void {
    this.windowOpen = handler;
  }
  setIgnoreMenuShortcuts(ignore: boolean): void {
    this.ignoresMenuShortcuts = ignore;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }
  openDevTools(): void {
    this.devToolsOpen = true;
    this.emit("devtools-opened");
  }
  closeDevTools(): void {
    this.devToolsOpen = false;
  }
  /** What its window loaded last. */
  url = "";
  getURL(): string {
    return this.url;
  }
  forcefullyCrashRenderer(): void {
    this.crashes += 1;
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly loaded: string[] = [];
  menu = true;
  shown = false;
  focused = false;
  minimized = false;
  destroyed = false;
  /** What the next load ends with. */
  failNextLoad = false;
  constructor(options: BrowserWindowConstructorOptions, contents: FakeContents) {
    super();
    this.options = options;
    this.webContents = contents;
  }
  removeMenu(): void {
    this.menu = false;
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.url = url;
    if (this.failNextLoad) {
      this.failNextLoad = false;
      throw new Error("ERR_FAILED");
    }
    this.emit("ready-to-show");
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  /** What a person or the page does: the window stays if a listener prevents it. */
  close(): void {
    if (!fire(this, "close")) this.destroy();
  }
  destroy(): void {
    this.destroyed = true;
    this.emit("closed");
  }
}

export class FakeElectron {
  readonly windows: FakeWindow[] = [];
  readonly sessions = new Map<string, FakeSession>();
  readonly calls = new Map<string, Handler>();
  readonly switches = new Map<string, string | undefined>();
  readonly paths = new Map<string, string>();
  readonly boxes: string[] = [];
  readonly schemes: CustomScheme[] = [];
  /** Exit codes in the order in which they were asked for. A real program is gone after the first. */
  readonly exits: number[] = [];
  readonly app: EventEmitter;
  menu: unknown = "default menu";
  sandboxed = false;
  ready = false;
  /** True if something that Electron takes only before it is ready came too late. */
  late = false;
  #nextId = 1;

  constructor(given: { packaged: boolean; switches: readonly string[]; home: string; lock: boolean }) {
    for (const name of given.switches) this.switches.set(name, undefined);
    this.app = Object.assign(new EventEmitter(), {
      isPackaged: given.packaged,
      commandLine: {
        hasSwitch: (name: string) => this.switches.has(name),
        appendSwitch: (name: string, value?: string) => {
          this.late ||= this.ready;
          this.switches.set(name, value);
        },
      },
      enableSandbox: () => {
        this.late ||= this.ready;
        this.sandboxed = true;
      },
      getPath: (name: string) => (name === "home" ? given.home : `no ${name}`),
      setPath: (name: string, path: string) => this.paths.set(name, path),
      requestSingleInstanceLock: () => given.lock,
      isReady: () => this.ready,
      whenReady: async () => {
        this.ready = true;
      },
      quit: () => {
        if (!fire(this.app, "before-quit")) this.exits.push(0);
      },
      exit: (code: number) => this.exits.push(code),
    });
  }

  /** Any session is told of when it comes into being, as Electron does. */
  sessionNamed(name: string): FakeSession {
    let session = this.sessions.get(name);
    if (session === undefined) {
      session = new FakeSession();
      this.sessions.set(name, session);
      this.app.emit("session-created", session);
    }
    return session;
  }

  makeContents(partition: string): FakeContents {
    const contents = new FakeContents(this.#nextId++, this.sessionNamed(partition));
    fire(this.app, "web-contents-created", contents);
    return contents;
  }

  get module(): Electron {
    const fake = this;
    const module = {
      app: this.app,
      BrowserWindow: class extends FakeWindow {
        constructor(options: BrowserWindowConstructorOptions) {
          super(options, fake.makeContents(options.webPreferences?.partition ?? ""));
          fake.windows.push(this);
        }
      },
      dialog: { showErrorBox: (_title: string, text: string) => this.boxes.push(text) },
      ipcMain: {
        handle: (name: string, handler: Handler) => this.calls.set(name, handler),
        removeHandler: (name: string) => this.calls.delete(name),
      },
      Menu: {
        setApplicationMenu: (menu: unknown) => {
          this.menu = menu;
        },
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
          this.late ||= this.ready;
          this.schemes.push(...schemes);
        },
      },
      session: { fromPartition: (name: string) => this.sessionNamed(name) },
    };
    return module as unknown as Electron;
  }
}
