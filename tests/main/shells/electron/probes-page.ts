import assert from "node:assert/strict";
import { callNames } from "../../../../main/contract.ts";
import { securityHeaders } from "../../../../main/shells/csp.ts";
import { fire } from "./fake-electron.ts";
import type { Probe } from "./probes.ts";
import { remove, type Setting, type Started, start } from "./started.ts";

const own = "app://foothold/";

const requests: [string, string, "goes" | "is denied", Setting?][] = [
  ["app://foothold/", "mainFrame", "goes"],
  ["app://foothold/assets/index.js", "script", "goes"],
  ["app://foothold/index.html?x#y", "mainFrame", "goes"],
  ["data:image/png;base64,AA==", "image", "goes"],
  ["data:text/html,x", "image", "is denied"],
  ["data:image/svg+xml,x", "mainFrame", "is denied"],
  ["https://foothold/", "xhr", "is denied"],
  ["http://127.0.0.1:8080/", "xhr", "is denied"],
  ["ws://127.0.0.1/", "webSocket", "is denied"],
  ["file:///etc/passwd", "mainFrame", "is denied"],
  ["app://elsewhere/", "xhr", "is denied"],
  ["app://foothold.example/", "xhr", "is denied"],
  ["app://foothold:80/", "xhr", "is denied"],
  ["app://me@foothold/", "xhr", "is denied"],
  ["app://:me@foothold/", "xhr", "is denied"],
  ["app:foothold", "xhr", "is denied"],
  ["blob:app://foothold/1", "script", "is denied"],
  ["filesystem:app://foothold/x", "xhr", "is denied"],
  ["javascript:alert(1)", "mainFrame", "is denied"],
  ["chrome://settings/", "mainFrame", "is denied"],
  ["not a url", "other", "is denied"],
  ["devtools://devtools/bundled/inspector.html", "mainFrame", "is denied"],
  ["devtools://devtools/bundled/inspector.html", "mainFrame", "goes", { kiosk: false }],
  ["https://devtools/", "xhr", "is denied", { kiosk: false }],
];

interface From {
  readonly id?: number;
  readonly url?: string;
  readonly parent?: unknown;
  readonly gone?: boolean;
}

async function callFrom(s: Started, { id, url = own, parent = null, gone = false }: From): Promise<unknown> {
  const handler = s.fake.calls.get("attempt:grade");
  assert.ok(handler, "there is no handler");
  const event = { sender: { id: id ?? s.contents().id }, senderFrame: gone ? null : { url, parent } };
  const answer = await handler(event, { exercise: "x" });
  assert.ok(typeof answer === "object" && answer !== null && "refusal" in answer);
  return (answer.refusal as { kind: string }).kind;
}

const strangers: [string, From][] = [
  ["another window", { id: 999 }],
  ["a frame in the page", { parent: {} }],
  ["a page of another origin", { url: "https://a.example/" }],
  ["a page that only looks like ours", { url: "app://foothold.example/" }],
  ["an empty page", { url: "about:blank" }],
  ["a frame that is gone", { gone: true }],
];

async function fetched(s: Started, url: string, method = "GET"): Promise<Response> {
  const handler = s.session().schemes.get("app");
  assert.ok(handler, "nobody answers the scheme");
  return handler({ url, method } as Request);
}

const cases: [string, (started: Started) => void | Promise<void>, Setting?][] = [
  ...requests.map(([url, resourceType, fate, setting]): (typeof cases)[number] => [
    `${resourceType} ${url} ${fate}${setting ? " for a developer" : ""}`,
    (s) =>
      assert.deepEqual(s.session().askBack("onBeforeRequest", [{ url, resourceType }]), {
        cancel: fate === "is denied",
      }),
    setting ?? {},
  ]),
  [
    "every call of the contract has a handler, and nothing else",
    ({ fake }) => assert.deepEqual([...fake.calls.keys()], callNames),
  ],
  [
    "the page's call arrives with its channel's name and its ask",
    async (s) => {
      assert.equal(await callFrom(s, {}), "tried");
      assert.deepEqual(s.called, [["attempt:grade", { exercise: "x" }]]);
    },
  ],
  ...strangers.map(([who, from]): (typeof cases)[number] => [
    `a call from ${who} is refused unread`,
    async (s) => {
      assert.equal(await callFrom(s, from), "sender");
      assert.deepEqual(s.called, []);
    },
  ]),
  [
    "no call is taken when the window is gone",
    async (s) => {
      const id = s.contents().id;
      s.window().destroy();
      assert.equal(await callFrom(s, { id }), "sender");
    },
  ],
  [
    "the scheme is registered with what the page needs and no more",
    ({ fake }) =>
      assert.deepEqual(fake.schemes, [
        {
          scheme: "app",
          privileges: {
            standard: true,
            secure: true,
            supportFetchAPI: true,
            codeCache: true,
            bypassCSP: false,
            corsEnabled: false,
            allowServiceWorkers: false,
            allowExtensions: false,
            stream: false,
          },
        },
      ]),
  ],
  [
    "the page is served with its headers",
    async (s) => {
      const response = await fetched(s, own);
      assert.equal(response.status, 200);
      assert.equal(await response.text(), "<!doctype html>the page");
      assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
      for (const [key, value] of Object.entries(securityHeaders))
        assert.equal(response.headers.get(key), value);
    },
  ],
  [
    "refusals carry the headers too",
    async (s) => {
      const response = await fetched(s, `${own}nothing.html`);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get("content-type"), "text/plain; charset=utf-8");
      for (const [key, value] of Object.entries(securityHeaders))
        assert.equal(response.headers.get(key), value);
    },
  ],
  [
    "nothing outside the renderer is served",
    async (s) => {
      for (const path of [
        "%2e%2e%2fsecret.json",
        "..%5c..%5csecret.json",
        "../../secret.json",
        "%252e%252e/secret.json",
      ]) {
        const response = await fetched(s, own + path);
        assert.equal(response.status, 404, path);
        assert.doesNotMatch(await response.text(), /^secret/);
      }
    },
  ],
  [
    "another host of the scheme is refused",
    async (s) => {
      assert.equal((await fetched(s, "app://elsewhere/index.html")).status, 403);
    },
  ],
  [
    "the program's files cannot be written to",
    async (s) => {
      assert.equal((await fetched(s, own, "POST")).status, 405);
    },
  ],
];

/** Key presses as `Ctrl+Shift+I@KeyI`: what is held, the key, and its place where that differs. */
const keys: [string, "reaches the page" | "is swallowed", Setting?][] = [
  ["a", "reaches the page"],
  ["Enter", "reaches the page"],
  ["Ctrl+Enter", "reaches the page"],
  ["Ctrl+Enter@NumpadEnter", "reaches the page"],
  ["Ctrl+r", "reaches the page"],
  ["Ctrl+s", "reaches the page"],
  ["Ctrl+c", "reaches the page"],
  ["Ctrl+v", "reaches the page"],
  ["Ctrl+f", "reaches the page"],
  ["Ctrl+a@KeyQ", "reaches the page"],
  ["Ctrl+Alt+q@KeyQ", "reaches the page"],
  ["Ctrl+Alt+0@Digit0", "reaches the page"],
  ["Ctrl+Shift+K@KeyK", "reaches the page"],
  ["Ctrl+Alt+Shift+i@KeyI", "reaches the page"],
  ["Alt+ArrowUp", "reaches the page"],
  ["ArrowLeft", "reaches the page"],
  ["Ctrl+Alt+ArrowLeft", "reaches the page"],
  ["Shift+F10", "reaches the page"],
  ["0@Digit0", "reaches the page"],
  ["n@KeyN", "reaches the page"],
  ["Shift+R@KeyR", "reaches the page"],
  ["Shift+I@KeyI", "reaches the page"],
  ["F4", "reaches the page"],
  ["Meta+v@KeyV", "reaches the page"],
  ["F12", "is swallowed"],
  ["Ctrl+Shift+I@KeyI", "is swallowed"],
  ["Ctrl+Shift+J@KeyJ", "is swallowed"],
  ["Ctrl+Shift+C@KeyC", "is swallowed"],
  ["Meta+Alt+i@KeyI", "is swallowed"],
  ["Meta+Shift+c@KeyC", "is swallowed"],
  ["Ctrl+Shift+Ш@KeyI", "is swallowed"],
  ["F1", "reaches the page"],
  ["Ctrl+F1", "is swallowed"],
  ["Shift+F1", "is swallowed"],
  ["Alt+F1", "is swallowed"],
  ["Meta+F1", "is swallowed"],
  ["F5", "is swallowed"],
  ["Ctrl+F5", "is swallowed"],
  ["Ctrl+Shift+R@KeyR", "is swallowed"],
  ["F11", "is swallowed"],
  ["Alt+F4", "is swallowed"],
  ["Ctrl+F4", "is swallowed"],
  ["Alt+F4", "reaches the page", { kiosk: false }],
  ["Ctrl+w@KeyW", "is swallowed"],
  ["Ctrl+w@KeyZ", "is swallowed"],
  ["Ctrl+q@KeyQ", "is swallowed"],
  ["Meta+q@KeyQ", "is swallowed"],
  ["Ctrl+q@KeyQ", "reaches the page", { kiosk: false }],
  ["Ctrl+n@KeyN", "is swallowed"],
  ["Ctrl+Shift+N@KeyN", "is swallowed"],
  ["Ctrl+т@KeyN", "is swallowed"],
  ["Ctrl+t@KeyT", "is swallowed"],
  ["Ctrl+o@KeyO", "is swallowed"],
  ["Ctrl+p@KeyP", "is swallowed"],
  ["Ctrl+u@KeyU", "is swallowed"],
  ["Ctrl+j@KeyJ", "is swallowed"],
  ["Ctrl++@NumpadAdd", "is swallowed"],
  ["Ctrl+-@Minus", "is swallowed"],
  ["Ctrl+=@Equal", "is swallowed"],
  ["Ctrl+0@Digit0", "is swallowed"],
  ["Alt+ArrowLeft", "is swallowed"],
  ["Alt+ArrowRight", "is swallowed"],
  ["Alt+Home", "is swallowed"],
  ["BrowserBack", "is swallowed"],
  ["LaunchMail", "is swallowed"],
  ["Print", "is swallowed"],
];

function press(text: string, type: string) {
  const [, held = "", key = "", code] = /^((?:(?:Ctrl|Shift|Alt|Meta)\+)*)(.+?)(?:@(\w+))?$/.exec(text) ?? [];
  return {
    type,
    key,
    code: code ?? key,
    control: held.includes("Ctrl"),
    shift: held.includes("Shift"),
    alt: held.includes("Alt"),
    meta: held.includes("Meta"),
  };
}

cases.push(
  ...keys.flatMap(([text, fate, setting]) =>
    ["keyDown", "keyUp"].map((type): (typeof cases)[number] => [
      `${type} ${text} ${fate}${setting ? " without kiosk" : ""}`,
      (s) => {
        const swallowed = fire(s.contents(), "before-input-event", press(text, type));
        assert.equal(swallowed, fate === "is swallowed");
        assert.equal(s.contents().devToolsOpen, false);
      },
      setting ?? {},
    ]),
  ),
  [
    "F12 opens the developer tools for a developer, once",
    (s) => {
      assert.ok(fire(s.contents(), "before-input-event", press("F12", "keyUp")));
      assert.equal(s.contents().devToolsOpen, false);
      assert.ok(fire(s.contents(), "before-input-event", press("F12", "keyDown")));
      assert.equal(s.contents().devToolsOpen, true);
    },
    { kiosk: false },
  ],
);

export const pageProbes: readonly Probe[] = cases.map(([name, check, setting]) => ({
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
