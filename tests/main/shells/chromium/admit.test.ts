import { expect, test } from "vitest";
import { admit, type Knock } from "../../../../main/shells/chromium/admit.ts";

const house = { port: 40123, session: "a-session-value" };
const own = "http://127.0.0.1:40123";
const page: Knock = {
  method: "POST",
  path: "/call/terminal:state",
  host: "127.0.0.1:40123",
  origin: own,
  fetchSite: "same-origin",
  cookie: "foothold-session-40123=a-session-value",
};

test("the terminal's own page may call, get its files and enter", () => {
  expect(admit(page, house)).toEqual({ kind: "call", name: "terminal:state" });
  const get: Knock = { ...page, method: "GET", path: "/", origin: undefined };
  expect(admit(get, house)).toEqual({ kind: "asset" });
  expect(admit({ ...get, cookie: undefined, path: "/enter" }, house)).toEqual({ kind: "enter" });
  expect(admit({ ...get, cookie: "x=y; foothold-session-40123=a-session-value; z=1" }, house).kind).toBe(
    "asset",
  );
});

test.each<[string, Partial<Knock>]>([
  ["without a cookie", { cookie: undefined }],
  ["with another cookie", { cookie: "foothold-session-40123=a-session-valuf" }],
  ["with a longer cookie", { cookie: "foothold-session-40123=a-session-value2" }],
  ["with an empty cookie", { cookie: "foothold-session-40123=" }],
  ["by a name made to point here", { host: "evil.example:40123" }],
  ["by localhost, which is another host", { host: "localhost:40123" }],
  ["on another port's name", { host: "127.0.0.1:80" }],
  ["without a host", { host: undefined }],
  ["from another origin", { origin: "https://evil.example" }],
  ["from another port's page", { origin: "http://127.0.0.1:1" }],
  ["from a sandboxed frame", { origin: "null" }],
  ["without an origin, as no browser posts", { origin: undefined }],
  ["from another site", { fetchSite: "cross-site" }],
  ["from the address bar", { fetchSite: "none" }],
  ["by another method", { method: "PUT" }],
  ["by OPTIONS, as a page elsewhere asks first", { method: "OPTIONS" }],
  ["to something that is no call", { path: "/calls/x" }],
  ["to a call's name that is a path", { path: "/call/../x" }],
  ["to enter by POST", { path: "/enter" }],
])("a call %s is refused", (_, change) => {
  expect(admit({ ...page, ...change }, house).kind).toBe("refused");
});

test("files are for the page only", () => {
  const get: Knock = { ...page, method: "GET", path: "/index.html", origin: undefined };
  expect(admit({ ...get, cookie: undefined }, house).kind).toBe("refused");
  expect(admit({ ...get, host: "evil.example" }, house).kind).toBe("refused");
  expect(admit({ ...get, origin: "https://evil.example" }, house).kind).toBe("refused");
});
