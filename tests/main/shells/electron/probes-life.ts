import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fire } from "./fake-electron.ts";
import type { Probe } from "./probes.ts";
import { remove, type Setting, type Started, settle, start } from "./started.ts";

const refusedArguments = [
  "--remote-debugging-port=9222",
  "--remote-debugging-pipe",
  "--remote-allow-origins=*",
  "--inspect",
  "--inspect=0",
  "--inspect-brk=127.0.0.1:1",
  "--no-sandbox",
  "--gpu-launcher=/bin/sh",
  "--renderer-cmd-prefix=xterm -e",
  "--utility-cmd-prefix=xterm",
  "--load-extension=/media/stick",
  "--user-data-dir=/tmp/x",
  "--js-flags=--expose-gc",
  "--disable-web-security",
  "--enable-logging",
  "--log-net-log=/media/stick/log",
  "--proxy-server=10.0.0.1:8080",
  "--host-rules=MAP * 10.0.0.1",
  "--ignore-certificate-errors",
  "--disable-features=SitePerProcess",
  "--NO-SANDBOX",
  "-no-sandbox",
  "/no-sandbox",
  "-r",
  "--",
  "https://a.example/",
  "/media/stick/other-app",
];

const cases: [string, (started: Started) => void | Promise<void>, Setting?][] = [
  ...refusedArguments.map((word): (typeof cases)[number] => [
    `an installed program does not start with ${word}`,
    (s) => {
      assert.deepEqual(s.fake.exits, [1]);
      assert.equal(s.said.length, 1);
      assert.match(s.said[0] ?? "", /did not start and nothing was changed: start it without/);
      assert.ok(s.said[0]?.includes(JSON.stringify(word)));
      assert.deepEqual([s.booted.length, s.fake.windows.length, s.fake.calls.size], [0, 0, 0]);
      assert.equal(existsSync(join(s.folder, "data")), false);
    },
    { packaged: true, argv: ["--disable-gpu", word] },
  ]),
  [
    "an installed program does not start with a switch that came by another way",
    (s) => {
      assert.deepEqual(s.fake.exits, [1]);
      assert.match(s.said[0] ?? "", /"--no-sandbox"/);
    },
    { packaged: true, switches: ["no-sandbox"] },
  ],
  [
    "a program in an archive counts as installed",
    (s) => assert.deepEqual(s.fake.exits, [1]),
    {
      inAsar: true,
      argv: ["--inspect"],
    },
  ],
  [
    "an installed program starts with switches of drawing",
    (s) => {
      assert.deepEqual([s.fake.exits, s.failure, s.fake.windows.length], [[], undefined, 1]);
    },
    {
      packaged: true,
      argv: ["--disable-gpu", "--ozone-platform=wayland", "--force-device-scale-factor=1.5"],
    },
  ],
  [
    "a developer may debug",
    (s) => assert.deepEqual([s.fake.exits, s.fake.windows.length], [[], 1]),
    {
      argv: ["--inspect=0", "--remote-debugging-port=0", "."],
    },
  ],
  [
    "the terminal gets its paths, and Chromium a place apart",
    (s) => {
      assert.deepEqual(s.booted, [
        {
          data: join(s.folder, "data"),
          policy: "/etc/foothold/policy.json",
          course: join(s.out, "course"),
          worker: join(s.out, "main/worker.mjs"),
          sqlWorker: join(s.out, "main/sql-worker.mjs"),
          library: join(s.out, "sandbox/library.js"),
        },
      ]);
      assert.equal(s.fake.paths.get("userData"), join(s.folder, "data/electron"));
      assert.ok(existsSync(join(s.folder, "data/electron")));
    },
  ],
  [
    "the worker of an installed program lies beside its archive",
    (s) =>
      assert.equal(
        s.booted[0]?.worker,
        join(s.out, "main/worker.mjs").replace("app.asar", "app.asar.unpacked"),
      ),
    { inAsar: true },
  ],
  [
    "a second start leaves at once and touches nothing",
    (s) => {
      assert.deepEqual([s.fake.exits, s.booted.length, s.fake.windows.length], [[0], 0, 0]);
    },
    { lock: false },
  ],
  [
    "a second start brings the first to the front",
    (s) => {
      s.window().minimized = true;
      s.window().shown = false;
      s.fake.app.emit("second-instance");
      assert.deepEqual([s.window().minimized, s.window().shown, s.window().focused], [false, true, true]);
    },
  ],
  [
    "a refusal at boot is shown and ends the program",
    (s) => {
      assert.deepEqual(s.said, ["The disk is full."]);
      assert.deepEqual(s.fake.boxes, ["The disk is full."]);
      assert.deepEqual([s.fake.exits, s.fake.windows.length], [[1], 0]);
    },
    { refusal: "The disk is full." },
  ],
  [
    "until the policy is known, everything is locked",
    (s) => {
      const contents = s.fake.makeContents("early");
      contents.openDevTools();
      assert.equal(contents.devToolsOpen, false);
      const altF4 = {
        type: "keyDown",
        key: "F4",
        code: "F4",
        alt: true,
        control: false,
        shift: false,
        meta: false,
      };
      assert.ok(fire(contents, "before-input-event", altF4));
    },
    { refusal: "The disk is full." },
  ],
  [
    "a missing screen is told, not shown as an empty window",
    (s) => {
      assert.match(String(s.failure), /A file of the program is missing/);
      assert.equal(s.fake.windows.length, 0);
    },
    { renderer: false },
  ],
  [
    "the window opens last, on the start page",
    (s) => assert.deepEqual(s.window().loaded, ["app://foothold/"]),
  ],
  [
    "a kiosk's window cannot be closed",
    (s) => {
      s.window().close();
      assert.equal(s.window().destroyed, false);
    },
  ],
  [
    "an ordinary window can, and ends the program",
    async (s) => {
      s.window().close();
      assert.equal(s.window().destroyed, true);
      s.fake.app.emit("window-all-closed");
      await settle();
      assert.deepEqual([s.closed, s.fake.exits], [1, [0]]);
    },
    { kiosk: false },
  ],
  [
    "an ordinary window that was closed does not come back",
    (s) => {
      s.window().close();
      assert.equal(s.timers.size, 0);
    },
    { kiosk: false },
  ],
  [
    "a kiosk does not end when its window is taken away, and the window comes back",
    async (s) => {
      s.window().destroy();
      s.fake.app.emit("window-all-closed");
      await settle();
      assert.deepEqual([s.closed, s.fake.exits], [0, []]);
      await s.elapse();
      assert.equal(s.fake.windows.length, 2);
      assert.deepEqual(s.window().loaded, ["app://foothold/"]);
      s.window().close();
      assert.equal(s.window().destroyed, false);
    },
  ],
  ...(
    [
      "crashed",
      "oom",
      "killed",
      "abnormal-exit",
      "launch-failed",
      "integrity-failure",
      "memory-eviction",
      "clean-exit",
    ] as const
  ).map((reason): (typeof cases)[number] => [
    `a page that is gone (${reason}) is loaded again`,
    async (s) => {
      fire(s.contents(), "render-process-gone", { reason });
      assert.deepEqual([...s.timers.values()], [reason === "clean-exit" ? 0 : 250]);
      await s.elapse();
      assert.deepEqual(s.window().loaded, ["app://foothold/", "app://foothold/"]);
      assert.match(s.said[0] ?? "", new RegExp(reason));
    },
  ]),
  [
    "a page that crashes on and on is loaded at ever longer waits, but always",
    async (s) => {
      const waits: number[] = [];
      for (let time = 0; time < 12; time++) {
        fire(s.contents(), "render-process-gone", { reason: "crashed" });
        waits.push(...s.timers.values());
        await s.elapse();
      }
      assert.deepEqual(waits, [250, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000, 30000, 30000]);
      assert.equal(s.window().loaded.length, 13);
    },
  ],
  [
    "a page that was sound for ten minutes is loaded quickly again",
    async (s) => {
      fire(s.contents(), "render-process-gone", { reason: "crashed" });
      await s.elapse();
      s.nowMs += 10 * 60_000;
      fire(s.contents(), "render-process-gone", { reason: "crashed" });
      assert.deepEqual([...s.timers.values()], [250]);
    },
  ],
  [
    "two signs of one loss are one loss",
    async (s) => {
      fire(s.contents(), "render-process-gone", { reason: "crashed" });
      fire(s.contents(), "render-process-gone", { reason: "crashed" });
      assert.equal(s.timers.size, 1);
      await s.elapse();
      assert.equal(s.window().loaded.length, 2);
    },
  ],
  [
    "a page that does not load is tried again",
    async (s) => {
      fire(s.contents(), "render-process-gone", { reason: "crashed" });
      s.window().failNextLoad = true;
      await s.elapse();
      assert.deepEqual([...s.timers.values()], [500]);
      await s.elapse();
      assert.equal(s.window().loaded.length, 3);
    },
  ],
  [
    "a page that hangs is ended after a grace",
    async (s) => {
      s.contents().emit("unresponsive");
      s.contents().emit("unresponsive");
      assert.deepEqual([...s.timers.values()], [20_000]);
      await s.elapse();
      assert.equal(s.contents().crashes, 1);
    },
  ],
  [
    "a page that answers again is left alone, and watched on",
    async (s) => {
      s.contents().emit("unresponsive");
      s.contents().emit("responsive");
      assert.equal(s.timers.size, 0);
      s.contents().emit("unresponsive");
      assert.equal(s.timers.size, 1);
    },
  ],
  [
    "a page that hung in a window that is gone is not waited for",
    (s) => {
      s.contents().emit("unresponsive");
      s.window().close();
      assert.equal(s.timers.size, 0);
    },
    { kiosk: false },
  ],
  [
    "staff leave a kiosk: the screen is closed, then the store, then the program ends",
    async (s) => {
      assert.equal(s.closed, 0);
      await s.leave();
      await settle();
      assert.deepEqual([s.window().destroyed, s.closed, s.fake.exits], [true, 1, [0]]);
    },
    { kiosk: true },
  ],
  [
    "when the system ends the program, the terminal closes in order, once",
    async (s) => {
      assert.ok(fire(s.fake.app, "before-quit"));
      assert.ok(fire(s.fake.app, "before-quit"));
      await settle();
      assert.deepEqual([s.closed, s.fake.exits, s.window().destroyed, s.fake.calls.size], [1, [0], true, 0]);
      assert.deepEqual([...s.timers.values()], [10_000]);
    },
  ],
  [
    "nothing is loaded again once the program is leaving",
    async (s) => {
      fire(s.contents(), "render-process-gone", { reason: "crashed" });
      fire(s.fake.app, "before-quit");
      await settle();
      assert.deepEqual([...s.timers.values()], [10_000]);
    },
  ],
  [
    "Windows shutting down closes the terminal",
    async (s) => {
      s.window().emit("session-end");
      await settle();
      assert.deepEqual([s.closed, s.fake.exits], [1, [0]]);
    },
  ],
  [
    "a terminal that does not close is not waited for without end",
    async (s) => {
      fire(s.fake.app, "before-quit");
      await settle();
      assert.deepEqual(s.fake.exits, []);
      await s.elapse();
      assert.deepEqual(s.fake.exits, [1]);
      assert.match(s.said[0] ?? "", /what was saved is on the disk/);
    },
    { closeHangs: true },
  ],
  [
    "a terminal that fails to close says why",
    async (s) => {
      fire(s.fake.app, "before-quit");
      await settle();
      assert.deepEqual(s.fake.exits, [1]);
      assert.match(s.said[0] ?? "", /the disk is gone/);
    },
    { closeFails: true },
  ],
];

/** A data folder that cannot be made: its place is taken by a file. */
const unwritable: Probe = {
  name: "a data folder that cannot be made is a sentence and exit code 1",
  async run(shell) {
    const once = await start(shell, { lock: false });
    rmSync(join(once.folder, "data"), { recursive: true });
    writeFileSync(join(once.folder, "data"), "in the way");
    try {
      const again = await start(shell, { dataIn: join(once.folder, "data") });
      remove(again);
      assert.deepEqual([again.fake.exits, again.booted.length], [[1], 0]);
      assert.match(again.said[0] ?? "", /cannot write to its data folder .*ask IT to make/);
    } finally {
      remove(once);
    }
  },
};

export const lifeProbes: readonly Probe[] = [
  unwritable,
  ...cases.map(
    ([name, check, setting]): Probe => ({
      name,
      async run(shell) {
        const started = await start(shell, setting);
        try {
          await check(started);
        } finally {
          remove(started);
        }
      },
    }),
  ),
];
