import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serveOnLoopback } from "../../../../main/shells/chromium/server.ts";
import { temporaryFolder } from "../../../support/folder.ts";

async function serve() {
  const root = join(temporaryFolder(), "renderer");
  mkdirSync(root);
  writeFileSync(join(root, "index.html"), "<!doctype html><title>Foothold</title>");
  mkdirSync(join(root, "assets"));
  writeFileSync(join(root, "assets", "a-1.js"), "");
  writeFileSync(join(root, "..", "secret.html"), "not for the page");
  symlinkSync(join(root, "..", "secret.html"), join(root, "link.html"));
  const asked: unknown[] = [];
  const server = await serveOnLoopback(root, async (name, ask) => {
    asked.push([name, ask]);
    return { ok: false, refusal: { kind: "test", sentence: "told" } };
  });
  onTestFinished(server.close);
  const entrance = new URL(server.entrance());
  return { asked, entrance, server };
}

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Node's own client, because fetch lets nobody choose Host, Origin and Cookie. */
function send(origin: URL, path: string, options: { method?: string; headers?: object; body?: string } = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const { method = "GET", headers = {}, body } = options;
  const outgoing = request(
    { host: origin.hostname, port: origin.port, path, method, headers: { ...headers } },
    async (incoming) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      resolve({
        status: incoming.statusCode ?? 0,
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
      });
    },
  );
  outgoing.on("error", reject);
  outgoing.end(body);
  return promise;
}

async function enter(entrance: URL) {
  const entered = await send(entrance, entrance.pathname + entrance.search);
  return { entered, cookie: String(entered.headers["set-cookie"]?.[0]).split(";")[0] ?? "" };
}

test("listens on loopback alone", async () => {
  const { entrance } = await serve();
  expect(entrance.hostname).toBe("127.0.0.1");
});

test("the entrance lets one in, once, with a cookie that scripts and other sites cannot use", async () => {
  const { entrance } = await serve();
  const { entered } = await enter(entrance);
  expect([entered.status, entered.headers.location]).toEqual([303, "/"]);
  expect(entered.headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  const again = await enter(entrance);
  expect(again.entered.status).toBe(403);
  expect(again.entered.headers["set-cookie"]).toBeUndefined();
});

test("a guessed token is refused and does not use up the real one", async () => {
  const { entrance } = await serve();
  expect((await send(entrance, "/enter?token=guess")).status).toBe(403);
  expect((await send(entrance, "/enter")).status).toBe(403);
  expect((await enter(entrance)).entered.status).toBe(303);
});

test("the page gets its files with strict headers, and nothing from outside of them", async () => {
  const { entrance } = await serve();
  const { cookie } = await enter(entrance);
  const index = await send(entrance, "/", { headers: { cookie } });
  expect([index.status, index.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(index.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(index.headers["cache-control"]).toBe("no-store");
  const asset = await send(entrance, "/assets/a-1.js", { headers: { cookie } });
  expect([asset.status, asset.headers["cache-control"]]).toEqual([200, expect.stringContaining("immutable")]);
  for (const path of [
    "/../secret.html",
    "/%2e%2e/secret.html",
    "/..%5csecret.html",
    "/link.html",
    "/none.html",
  ]) {
    const reply = await send(entrance, path, { headers: { cookie } });
    expect([path, reply.status]).toEqual([path, 404]);
    expect(reply.body).not.toContain("not for the page");
  }
  expect((await send(entrance, "/")).status).toBe(403);
});

test("a call needs cookie, origin and host, and arrives as JSON", async () => {
  const { asked, entrance } = await serve();
  const { cookie } = await enter(entrance);
  const call = { method: "POST", body: '{"a":1}' };
  const headers = { cookie, origin: entrance.origin, "content-type": "application/json" };
  const told = await send(entrance, "/call/terminal:state", { ...call, headers });
  expect(told.headers["cache-control"]).toBe("no-store");
  expect(JSON.parse(told.body)).toMatchObject({ ok: false, refusal: { sentence: "told" } });
  expect(asked).toEqual([["terminal:state", { a: 1 }]]);
  for (const change of [{ cookie: "" }, { origin: "http://evil.example" }, { host: "evil.example" }]) {
    const refused = await send(entrance, "/call/terminal:state", {
      ...call,
      headers: { ...headers, ...change },
    });
    expect(refused.status).toBe(403);
  }
  expect(asked).toHaveLength(1);
});

test("what is no JSON, and what is longer than any program, is refused before the terminal hears of it", async () => {
  const { asked, entrance } = await serve();
  const { cookie } = await enter(entrance);
  const headers = { cookie, origin: entrance.origin, "content-type": "application/json" };
  const post = (body: string, type = "application/json") =>
    send(entrance, "/call/draft:save", {
      method: "POST",
      body,
      headers: { ...headers, "content-type": type },
    });
  expect((await post("{")).status).toBe(400);
  expect((await post("x=1", "application/x-www-form-urlencoded")).status).toBe(415);
  expect((await post(JSON.stringify("x".repeat(2_000_000)))).status).toBe(413);
  expect(asked).toEqual([]);
});
