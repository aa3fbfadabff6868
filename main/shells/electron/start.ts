import { mkdirSync } from "node:fs";
import { ok, type Result, refuse } from "../../../bundle/std.ts";
import type { BootedTerminal, bootTerminal } from "../../boot.ts";
import type { Shell } from "../shell.ts";
import { inspectArguments } from "./arguments.ts";
import { type Allowance, denyEverywhere } from "./denials.ts";
import { electronPaths } from "./paths.ts";
import { registerScheme } from "./scheme.ts";
import type { Timing } from "./screen.ts";
import { electronShell } from "./shell.ts";
import type { Electron } from "./surface.ts";

/** The process that the shell runs in. */
export interface Host {
  /** As `process.argv`. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Folder of the built entry. */
  readonly entryFolder: string;
  readonly timing: Timing;
  readonly boot: typeof bootTerminal;
  /** Writes one line for IT. */
  say(line: string): void;
}

/** How long the terminal may take to put its things away when the program ends. What was saved stays saved. */
const closeWithinMs = 10_000;

/**
 * Starts the terminal in Electron. Everything up to `whenReady` happens in one go, because Electron takes schemes,
 * switches and the sandbox only until then. Ends the program with exit code 1 and a sentence where it must refuse.
 */
export async function startElectron(electron: Electron, host: Host): Promise<void> {
  const { app, protocol } = electron;
  const packaged = app.isPackaged || host.entryFolder.includes("app.asar");
  const allow: Allowance = { kiosk: true, devTools: false };

  const started = inspectArguments(host.argv.slice(1), (name) => app.commandLine.hasSwitch(name), packaged);
  if (!started.ok) return stop(started.refusal.sentence);

  registerScheme(protocol);
  denyEverywhere(electron, allow);

  const paths = electronPaths({ ...host, home: app.getPath("home") });
  const folder = makeFolder(paths.chromium);
  if (!folder.ok) return stop(folder.refusal.sentence);
  app.setPath("userData", paths.chromium);
  if (!app.requestSingleInstanceLock()) return app.exit(0);

  await app.whenReady();
  const booted = await host.boot(paths.boot, "electron");
  if (!booted.ok) return stop(booted.refusal.sentence);
  const terminal = booted.value;
  allow.kiosk = terminal.policy.kiosk;
  allow.devTools = !packaged && !terminal.policy.kiosk;

  const shell = electronShell(electron, { ...paths, allow, timing: host.timing, say: host.say });
  leaveInOrder(electron, host, shell, terminal);
  await shell.start(terminal);

  function stop(sentence: string): void {
    host.say(sentence);
    // Before Electron is ready this box is a line on stderr on Linux, and a real box on Windows.
    if (app.isReady()) electron.dialog.showErrorBox("Foothold cannot start", sentence);
    app.exit(1);
  }
}

/**
 * Quitting is asked for by the system, by `window-all-closed` or by signed-in staff, never by a key, so it is granted
 * also in kiosk: a machine that shuts down must not be held up. The terminal puts its things away first.
 */
function leaveInOrder(
  { app }: Pick<Electron, "app">,
  { timing, say }: Pick<Host, "timing" | "say">,
  shell: Shell,
  terminal: Pick<BootedTerminal, "close">,
): void {
  let leaving = false;
  app.on("before-quit", (event) => {
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    timing.after(closeWithinMs, () => {
      say("The terminal took too long to close; what was saved is on the disk.");
      app.exit(1);
    });
    shell
      .stop()
      .then(() => terminal.close())
      .then(() => app.exit(0))
      .catch((error: unknown) => {
        say(`The terminal did not close in order: ${String(error)}`);
        app.exit(1);
      });
  });
}

function makeFolder(path: string): Result<null> {
  try {
    mkdirSync(path, { recursive: true });
    return ok(null);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(
      "dataFolder",
      `Foothold cannot write to its data folder (${why}), so it did not start and nothing was changed: ask IT to make ${path} writable or to name another folder in FOOTHOLD_DATA.`,
    );
  }
}
