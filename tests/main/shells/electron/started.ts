import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok, refuse } from "../../../../bundle/std.ts";
import type { BootPaths } from "../../../../main/boot.ts";
import { policySchema } from "../../../../main/config/policy.ts";
import type { startElectron } from "../../../../main/shells/electron/start.ts";
import { type FakeContents, FakeElectron, type FakeSession, type FakeWindow } from "./fake-electron.ts";

/** The shell under test: the real one, or a mutant of it. */
export interface Shellware {
  readonly startElectron: typeof startElectron;
}

export interface Setting {
  readonly kiosk?: boolean;
  readonly packaged?: boolean;
  readonly argv?: readonly string[];
  readonly switches?: readonly string[];
  readonly lock?: boolean;
  readonly refusal?: string;
  readonly renderer?: boolean;
  readonly inAsar?: boolean;
  readonly closeHangs?: boolean;
  readonly closeFails?: boolean;
  readonly dataIn?: string;
}

export interface Started {
  readonly fake: FakeElectron;
  readonly folder: string;
  /** The built program's `out`. */
  readonly out: string;
  readonly said: string[];
  readonly called: [unknown, unknown][];
  readonly booted: BootPaths[];
  readonly timers: Map<() => void, number>;
  /** What `startElectron` rejected with. */
  readonly failure: unknown;
  nowMs: number;
  closed: number;
  /** Staff ask the terminal to end the program. */
  leave(): Promise<void>;
  window(): FakeWindow;
  contents(): FakeContents;
  session(): FakeSession;
  /** Lets every timer that is set now run out. */
  elapse(): Promise<void>;
}

/** Everything of this process lies here. */
const home = mkdtempSync(join(tmpdir(), "foothold-electron-"));

/** Removes it all. Nothing can be started after this. */
export function removeAll(): void {
  rmSync(home, { recursive: true, force: true });
}

/** Lays a built program out, once for each kind, and gives the folder of its entry. */
const layOut = memoize((kind: string): string => {
  const entryFolder = join(home, kind, kind.startsWith("asar") ? "app.asar/out/main" : "out/main");
  mkdirSync(join(entryFolder, "../renderer"), { recursive: true });
  if (kind.endsWith("whole"))
    writeFileSync(join(entryFolder, "../renderer/index.html"), "<!doctype html>the page");
  for (const place of ["../renderer/..", "../../..", ".."])
    writeFileSync(join(entryFolder, place, "secret.json"), "secret");
  return entryFolder;
});

function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.set(key, value);
    return value;
  };
}

/** Starts the shell on a recorder of Electron, with a real folder of files. Remove `folder` when done. */
export async function start(shell: Shellware, setting: Setting = {}): Promise<Started> {
  const { kiosk = true, packaged = false, argv = [], switches = [], lock = true, renderer = true } = setting;
  const folder = mkdtempSync(join(home, "start-"));
  const entryFolder = layOut(`${setting.inAsar ? "asar" : "plain"}-${renderer ? "whole" : "bare"}`);
  const fake = new FakeElectron({ packaged, switches, lock, home: folder });
  const timers = new Map<() => void, number>();
  const left = Promise.withResolvers<void>();
  const state = {
    fake,
    folder,
    out: join(entryFolder, ".."),
    said: [] as string[],
    called: [] as [unknown, unknown][],
    booted: [] as BootPaths[],
    timers,
    failure: undefined as unknown,
    nowMs: 0,
    closed: 0,
    async leave() {
      left.resolve();
      await settle();
    },
    window: () => present(fake.windows.at(-1)),
    contents: () => present(fake.windows.at(-1)).webContents,
    session: () => present(fake.windows.at(-1)).webContents.session,
    async elapse() {
      const due = [...timers];
      timers.clear();
      for (const [action, waitMs] of due) {
        state.nowMs += waitMs;
        action();
      }
      await settle();
    },
  };
  const terminal = {
    call: async (name: unknown, ask: unknown) => {
      state.called.push([name, ask]);
      return refuse("tried", "The call arrived.");
    },
    left: left.promise,
    policy: policySchema.parse({ kiosk }),
    teach: () => {},
    close: async () => {
      state.closed += 1;
      if (setting.closeHangs) await new Promise(() => {});
      if (setting.closeFails) throw new Error("the disk is gone");
    },
  };
  await shell
    .startElectron(fake.module, {
      argv: ["/opt/Foothold/foothold", ...argv],
      env: { FOOTHOLD_DATA: setting.dataIn ?? join(folder, "data") },
      platform: "linux",
      entryFolder,
      timing: {
        nowMs: () => state.nowMs,
        after(waitMs, action) {
          timers.set(action, waitMs);
          return () => timers.delete(action);
        },
      },
      boot: async (paths) => {
        state.booted.push(paths);
        return setting.refusal === undefined ? ok(terminal) : refuse("boot", setting.refusal);
      },
      say: (line) => state.said.push(line),
    })
    .catch((error: unknown) => {
      state.failure = error;
    });
  await settle();
  return state;
}

/** Lets promises that are already decided run on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function present<T>(value: T | undefined): T {
  assert.ok(value !== undefined, "there is no window");
  return value;
}

export function remove(started: Started): void {
  rmSync(started.folder, { recursive: true, force: true });
}
