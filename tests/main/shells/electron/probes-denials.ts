import assert from "node:assert/strict";
import { fire, fireWith } from "./fake-electron.ts";
import type { Probe } from "./probes.ts";
import { remove, type Setting, type Started, start } from "./started.ts";

const cases: [string, (started: Started) => void | Promise<void>, Setting?][] = [
  ["nothing is set too late", ({ fake }) => assert.equal(fake.late, false)],
  ["the sandbox is on for every process", ({ fake }) => assert.equal(fake.sandboxed, true)],
  ["no application menu", ({ fake }) => assert.equal(fake.menu, null)],
  ["no window menu", (s) => assert.equal(s.window().menu, false)],
  ["no menu shortcuts", (s) => assert.equal(s.contents().ignoresMenuShortcuts, true)],
  [
    "no name is looked up",
    ({ fake }) => assert.equal(fake.switches.get("host-resolver-rules"), "MAP * ~NOTFOUND"),
  ],
  [
    "no certificate error is passed over",
    ({ fake }) => {
      let trusted = "asked";
      const prevented = fire(
        fake.app,
        "certificate-error",
        {},
        "https://a.example",
        "ERR",
        {},
        (yes: boolean) => {
          trusted = String(yes);
        },
      );
      assert.deepEqual([prevented, trusted], [true, "false"]);
    },
  ],
  [
    "no client certificate is given",
    ({ fake }) => {
      let given: unknown[] = ["asked"];
      const prevented = fire(
        fake.app,
        "select-client-certificate",
        {},
        "https://a.example",
        [{}],
        (...list: unknown[]) => {
          given = list;
        },
      );
      assert.deepEqual([prevented, given], [true, []]);
    },
  ],
  [
    "no login is asked for",
    ({ fake }) => {
      let given: unknown[] = ["asked"];
      const prevented = fire(fake.app, "login", {}, {}, {}, (...words: unknown[]) => {
        given = words;
      });
      assert.deepEqual([prevented, given], [true, []]);
    },
  ],
  [
    "permission requests are denied",
    (s) => {
      for (const permission of ["media", "geolocation", "notifications", "openExternal", "clipboard-read"]) {
        assert.equal(
          s.session().askBack("setPermissionRequestHandler", [{}, permission], [{}]),
          false,
          permission,
        );
      }
    },
  ],
  [
    "permission checks are denied",
    (s) => assert.equal(s.session().ask("setPermissionCheckHandler", {}, "usb", "app://foothold", {}), false),
  ],
  ["devices are denied", (s) => assert.equal(s.session().ask("setDevicePermissionHandler", {}), false)],
  [
    "screen capture is denied",
    (s) => assert.equal(s.session().askBack("setDisplayMediaRequestHandler", [{}]), null),
  ],
  [
    "Bluetooth pairing is denied",
    (s) => assert.deepEqual(s.session().askBack("setBluetoothPairingHandler", [{}]), { confirmed: false }),
  ],
  [
    "certificates are not trusted",
    (s) => assert.equal(s.session().askBack("setCertificateVerifyProc", [{}]), -2),
  ],
  [
    "the spelling checker, which fetches dictionaries, is off",
    (s) => assert.equal(s.session().spellCheck, false),
  ],
  ["downloads are denied", (s) => assert.ok(fire(s.session(), "will-download", {}, {}))],
  ...(["select-hid-device", "select-usb-device"] as const).map((event): (typeof cases)[number] => [
    `${event} is denied`,
    (s) => {
      let chosen: unknown[] = ["asked"];
      const prevented = fire(s.session(), event, {}, (...device: unknown[]) => {
        chosen = device;
      });
      assert.deepEqual([prevented, chosen], [true, []]);
    },
  ]),
  [
    "select-serial-port is denied",
    (s) => {
      let chosen = "asked";
      const prevented = fire(s.session(), "select-serial-port", [], {}, (port: string) => {
        chosen = port;
      });
      assert.deepEqual([prevented, chosen], [true, ""]);
    },
  ],
  [
    "select-bluetooth-device is denied",
    (s) => {
      let chosen = "asked";
      const prevented = fire(s.contents(), "select-bluetooth-device", [], (device: string) => {
        chosen = device;
      });
      assert.deepEqual([prevented, chosen], [true, ""]);
    },
  ],
  [
    "restricted files stay restricted",
    (s) => {
      let action = "asked";
      fire(s.session(), "file-system-access-restricted", {}, (said: string) => {
        action = said;
      });
      assert.equal(action, "deny");
    },
  ],
  [
    "other sessions are locked too",
    ({ fake }) => {
      const other = fake.sessionNamed("another");
      assert.equal(other.ask("setPermissionCheckHandler", null, "media", "", {}), false);
      assert.deepEqual(
        other.askBack("onBeforeRequest", [{ url: "https://a.example/", resourceType: "xhr" }]),
        {
          cancel: true,
        },
      );
    },
  ],
  [
    "other pages are locked too",
    ({ fake }) => {
      const other = fake.makeContents("another");
      assert.deepEqual(other.windowOpen({ url: "https://a.example" }), { action: "deny" });
      assert.ok(fire(other, "will-navigate"));
    },
  ],
  [
    "new windows are denied",
    (s) => assert.deepEqual(s.contents().windowOpen({ url: "app://foothold/" }), { action: "deny" }),
  ],
  ...(
    [
      "will-navigate",
      "will-frame-navigate",
      "will-redirect",
      "will-attach-webview",
      "will-prevent-unload",
      "context-menu",
    ] as const
  ).map((event): (typeof cases)[number] => [
    `${event} is denied`,
    (s) => assert.ok(fire(s.contents(), event, {}, {})),
  ]),
  [
    "the page may load itself anew, and go nowhere else",
    (s) => {
      const contents = s.contents();
      const own = contents.getURL();
      assert.ok(own.startsWith("app://"));
      const isDenied = (event: string, facts: object) => fireWith(facts, contents, event);
      assert.equal(isDenied("will-navigate", { url: own }), false);
      assert.ok(isDenied("will-navigate", { url: `${own}other` }));
      assert.equal(isDenied("will-frame-navigate", { url: own, isMainFrame: true }), false);
      assert.ok(isDenied("will-frame-navigate", { url: own, isMainFrame: false }));
      assert.ok(isDenied("will-frame-navigate", { url: `${own}other`, isMainFrame: true }));
    },
  ],
  ["the window's own context menu is denied", (s) => assert.ok(fire(s.window(), "system-context-menu", {}))],
  [
    "WebRTC makes no connection of its own",
    (s) => assert.equal(s.contents().webRtc, "disable_non_proxied_udp"),
  ],
  [
    "developer tools are closed when they open",
    (s) => {
      s.contents().openDevTools();
      assert.equal(s.contents().devToolsOpen, false);
    },
  ],
  [
    "developer tools stay open for a developer",
    (s) => {
      s.contents().openDevTools();
      assert.equal(s.contents().devToolsOpen, true);
    },
    { kiosk: false },
  ],
  [
    "developer tools are closed in an installed program",
    (s) => {
      s.contents().openDevTools();
      assert.equal(s.contents().devToolsOpen, false);
    },
    { kiosk: false, packaged: true },
  ],
  [
    "developer tools are closed in a program in an archive",
    (s) => {
      s.contents().openDevTools();
      assert.equal(s.contents().devToolsOpen, false);
    },
    { kiosk: false, inAsar: true },
  ],
  [
    "the page has no reach",
    (s) => {
      const { preload, ...preferences } = s.window().options.webPreferences ?? {};
      assert.equal(preload, `${s.out}/preload/preload.cjs`);
      assert.deepEqual(preferences, {
        partition: "foothold",
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        plugins: false,
        navigateOnDragDrop: false,
        disableDialogs: true,
        spellcheck: false,
        devTools: false,
      });
    },
  ],
  [
    "the window fills the screen in kiosk",
    (s) => {
      const { kiosk, frame, alwaysOnTop, autoHideMenuBar } = s.window().options;
      assert.deepEqual([kiosk, frame, alwaysOnTop, autoHideMenuBar], [true, false, true, true]);
    },
  ],
  [
    "the window is an ordinary one without kiosk",
    (s) => {
      const { kiosk, frame, alwaysOnTop, webPreferences } = s.window().options;
      assert.deepEqual([kiosk, frame, alwaysOnTop, webPreferences?.devTools], [false, true, false, true]);
    },
    { kiosk: false },
  ],
  [
    "an installed program has no developer tools, kiosk or not",
    (s) => assert.equal(s.window().options.webPreferences?.devTools, false),
    { kiosk: false, packaged: true },
  ],
  [
    "the window shows once there is something to see",
    (s) => {
      assert.equal(s.window().options.show, false);
      assert.equal(s.window().shown, true);
    },
  ],
];

export const denialProbes: readonly Probe[] = cases.map(([name, check, setting]) => ({
  name,
  async run(shell) {
    const started = await start(shell, setting);
    try {
      assert.equal(started.failure, undefined);
      await check(started);
    } finally {
      remove(started);
    }
  },
}));
