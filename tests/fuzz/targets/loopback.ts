import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ok, refuse } from "../../../bundle/std.ts";
import { cookieName } from "../../../main/shells/chromium/admit.ts";
import { serveOnLoopback } from "../../../main/shells/chromium/server.ts";
import { mutateRequest } from "../mutate/request.ts";
import { requestWords, say, statusesIn } from "../raw-http.ts";
import { scratchFolder } from "../scratch.ts";
import { target } from "../target.ts";

/** They stand in an input for what only this run of the shell knows. */
const [host, cookie, token] = ["$HOST", "$COOKIE", "$TOKEN"];
const ask = (line: string, ...heads: readonly string[]) =>
  Buffer.from([`${line} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...heads, "", ""].join("\r\n"));
const session = `Cookie: ${cookie}`;
const call = (body: string, ...heads: readonly string[]) =>
  Buffer.concat([
    ask(
      "POST /call/course:outline",
      session,
      "Content-Type: application/json",
      `Content-Length: ${body.length}`,
      ...heads,
    ),
    Buffer.from(body),
  ]);
const secret = "kept from every page";
const words = [
  ...requestWords,
  ...[
    host,
    cookie,
    token,
    session,
    "/enter?token=",
    "/assets/a-1.js",
    "/../secret.html",
    "/%2e%2e/secret.html",
    "/link.html",
  ],
  ...[
    "/call/",
    "Origin: http://evil.example",
    `Origin: http://${host}`,
    "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: same-origin",
  ],
  ...[
    "Cookie: a=b; ",
    "; ",
    "{}",
    "[",
    '{"__proto__":{"a":1}}',
    '"\\ud800"',
    "Content-Type: text/plain",
    "http://[/",
    "///",
  ],
];

/** Whatever another program on the same computer, or a page in its browser, may say to the Chromium shell's address. */
export const loopbackTarget = target<readonly number[]>({
  name: "loopback",
  share: 5,
  async open() {
    const { folder, remove } = scratchFolder();
    const root = join(folder, "renderer");
    mkdirSync(join(root, "assets"), { recursive: true });
    writeFileSync(join(root, "index.html"), "<!doctype html>");
    writeFileSync(join(root, "assets", "a-1.js"), "");
    writeFileSync(join(folder, "secret.html"), secret);
    symlinkSync(join(folder, "secret.html"), join(root, "link.html"));
    let calls = 0;
    const server = await serveOnLoopback(root, async () => {
      calls++;
      return refuse("nothingHere", "There is nothing here.");
    });
    const { port: text } = new URL(server.entrance());
    const port = Number(text);
    const enter = await say(port, filled(ask("GET /enter?token=$TOKEN"), ""));
    const value = new RegExp(`${cookieName(port)}=[^;\r]+`).exec(enter.toString("latin1"))?.[0];
    if (value === undefined) throw new Error("the entrance let nobody in");

    function filled(input: Buffer, cookies: string): Buffer {
      const given = new URL(server.entrance()).searchParams.get("token") ?? "";
      const parts = new Map([
        [host, `127.0.0.1:${text}`],
        [cookie, cookies],
        [token, given],
      ]);
      let bytes = input.toString("latin1");
      for (const [mark, meant] of parts) bytes = bytes.replaceAll(mark, () => meant);
      return Buffer.from(bytes, "latin1");
    }

    return {
      seeds: [
        ask("GET /", session),
        ask("GET /assets/a-1.js", session),
        ask("GET /link.html", session),
        ask("GET /enter?token=$TOKEN"),
        call("{}", `Origin: http://${host}`, "Sec-Fetch-Site: same-origin"),
        call('{"a":1}', "Origin: http://evil.example"),
        ask("OPTIONS /call/x"),
      ],
      mutate: (input, random, other) => mutateRequest(input, random, other, words),
      async read(input) {
        calls = 0;
        const said = await say(port, filled(input, value));
        const statuses = statusesIn(said);
        const bad = statuses.find((status) => status >= 500);
        if (bad !== undefined) throw new Error(`answers ${bad}: ${said.toString("latin1").slice(-200)}`);
        if (said.includes(secret)) throw new Error("gives away a file that is not the page's");
        if (calls > 0 && !(input.includes(cookie) && input.includes("Origin: http://$HOST")))
          throw new Error("takes a call of whom it did not let in");
        if (statusesIn(await say(port, filled(ask("GET /"), ""))).join() !== "403")
          throw new Error("does not answer the next one as it should");
        // "100 Continue" comes before anybody is judged, and lets nobody in.
        return statuses.some((status) => status >= 200 && status < 400)
          ? ok(statuses)
          : refuse("refused", "It was refused.");
      },
      judge: (_, input) =>
        [cookie, token].some((mark) => input.includes(mark)) ? null : "let somebody in without a cookie",
      async close() {
        await server.close();
        remove();
      },
    };
  },
});
