import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { firstLine } from "../../../bundle/header.ts";
import { ok, refuse } from "../../../bundle/std.ts";
import { type ServeNews, serve } from "../../../facility/serve.ts";
import { ordinaryLimits } from "../../../facility/serve-limits.ts";
import { goodBytes, terminal } from "../../vectors/bundle/parts.ts";
import { openFacilityWorld } from "../facility-world.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateRequest } from "../mutate/request.ts";
import type { Random } from "../random.ts";
import { requestWords, say, statusesIn } from "../raw-http.ts";
import { target } from "../target.ts";
import { value } from "../terminal-world.ts";
import { forgeHeader, otherSeat } from "./forge-header.ts";
import { bundleWords, digestOf } from "./sealed.ts";

const vector = (name: string) => join(import.meta.dirname, "../../vectors/bundle", name);
const bundles = ["good.foothold", "good-later.foothold"].map((name) => readFileSync(vector(name)));
const sha512 = (bytes: Uint8Array) => createHash("sha512").update(bytes).digest("hex");

const type = "Content-Type: application/vnd.foothold.bundle";
const request = (line: string, heads: readonly string[], body: Uint8Array = Buffer.alloc(0)) =>
  Buffer.concat([Buffer.from([`${line} HTTP/1.1`, "Host: x", ...heads, "", ""].join("\r\n")), body]);
const put = (bytes: Uint8Array, heads: readonly string[] = [], part = bytes) =>
  request(`PUT /v1/bundles/${sha512(bytes)}`, [type, `Content-Length: ${part.length}`, ...heads], part);
const [first = goodBytes, later = goodBytes] = bundles;
const all = first.length;
const seeds = [
  request("GET /v1/health", []),
  request("GET /v1/return", [`Foothold-Terminal: ${terminal.id}`]),
  request("GET /v1/return", [`Foothold-Terminal: ${terminal.id}`, 'If-None-Match: "12"']),
  request(`HEAD /v1/bundles/${sha512(first)}`, []),
  put(later, [`Content-Range: bytes 0-199/${later.length}`], later.subarray(0, 200)),
  put(first, [`Content-Range: bytes 0-999/${all}`], first.subarray(0, 1000)),
  put(first, [`Content-Range: bytes 1000-${all - 1}/${all}`], first.subarray(1000)),
  put(first, ["Connection: close"]),
  put(readFileSync(vector("bit-in-ciphertext.foothold"))),
  request(
    `PUT /v1/bundles/${"a".repeat(128)}`,
    [type, "Transfer-Encoding: chunked"],
    Buffer.from("5\r\nhello\r\n0\r\n\r\n"),
  ),
];
const words = [
  ...requestWords,
  ...bundleWords,
  ...[
    "/v1/bundles/",
    "/v1/health",
    "/v1/return",
    sha512(first),
    sha512(later),
    type,
    terminal.id,
    'If-None-Match: "0"',
  ],
  ...[
    "Content-Range: bytes */0",
    `Content-Range: bytes */${all}`,
    "Content-Range: bytes 0-0/1",
    "Content-Range: bytes 1-0/1",
  ],
  ...["Content-Range: bytes 0-999999999999999/999999999999999", "bytes ", "-", "/"],
];
const firstOf = (said: Buffer) => said.toString("utf8").match(/\{"kind":"(\w+)","sentence":(".*?[^\\]")\}/);

/** Whatever a machine on the facility's network may say to its server, over a real connection to the real server. */
export const serveTarget = target<readonly number[]>({
  name: "serve",
  share: 6,
  async open() {
    const world = await openFacilityWorld();
    const { facility } = world;
    const [incoming, quarantine] = ["incoming", "quarantine"].map((name) => join(facility.folder, name)) as [
      string,
      string,
    ];
    mkdirSync(join(facility.folder, "returns"));
    copyFileSync(vector("return-good.foothold"), join(facility.folder, "returns", "return-good.foothold"));
    const faults: ServeNews[] = [];
    // Few of these can be told from a hang or from a fault, so none of them is in the way here.
    const limits = {
      ...ordinaryLimits,
      asksPerMinute: 1e9,
      keepFreeBytes: 0,
      uploads: 1e9,
      uploadBytes: 2 ** 50,
    };
    const server = value(
      await serve(facility, {
        host: "127.0.0.1",
        port: 0,
        tls: null,
        limits,
        returns: null,
        tell: (news) => void (news.kind === "fault" && faults.push(news)),
      }),
    );

    /** Everything on the disk begins as a bundle does, and what counts is what a terminal has signed. */
    async function wrongInStore(): Promise<string | null> {
      const stored = await facility.db.selectFrom("bundle").select("digest").execute();
      const goodDigests = bundles.map(digestOf);
      if (stored.some(({ digest }) => !goodDigests.includes(digest)))
        return "stored what no terminal has signed";
      for (const folder of [incoming, quarantine].filter(existsSync)) {
        for (const name of readdirSync(folder).filter((each) => !each.startsWith("."))) {
          const file = join(folder, name);
          if (!name.endsWith(".json") && !firstLine.startsWith(beginOf(file)))
            return `stored what is no bundle: ${name}`;
          // It is full at some time, and then nothing more comes to it.
          if (folder === quarantine) rmSync(file, { force: true });
        }
      }
      return null;
    }

    return {
      seeds,
      mutate(input, random, other) {
        const kind = random.int(10);
        if (kind < 2) return several(input, random, other);
        return kind < 5 ? upload(input, random) : mutateRequest(input, random, other, words);
      },
      async read(input) {
        faults.length = 0;
        const said = await say(server.port, input);
        const statuses = statusesIn(said);
        const [fault] = faults;
        if (fault !== undefined)
          throw new Error(`a fault of the server's own: ${fault.kind === "fault" ? fault.trace : ""}`);
        const bad = statuses.find((status) => status >= 500);
        if (bad !== undefined) throw new Error(`answers ${bad}`);
        const health = statusesIn(await say(server.port, request("GET /v1/health", ["Connection: close"])));
        if (health.join() !== "200") throw new Error(`says ${health.join() || "nothing"} to the next one`);
        const wrong = await wrongInStore();
        if (wrong !== null) throw new Error(wrong);
        const [, kind = "", sentence = '""'] = firstOf(said) ?? [];
        if (kind !== "") return refuse(kind, JSON.parse(sentence));
        return statuses.length > 0 ? ok(statuses) : refuse("closed", "The connection was closed.");
      },
      judge: (statuses) =>
        statuses.every((status) => status >= 100 && status < 500) ? null : "answered with no status",
      async close() {
        await server.end();
        await world.close();
      },
    };
  },
});

/** The first bytes of a file, as far as they are written; the server may take it away at any moment. */
function beginOf(file: string): string {
  try {
    return readFileSync(file).subarray(0, firstLine.length).toString("latin1");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** A whole upload under its own hash, in one piece or in two, of a file that somebody changed or forged. */
function upload(input: Buffer, random: Random): Buffer {
  const at = input.indexOf(firstLine);
  const old = at < 0 ? random.pick(bundles) : input.subarray(at);
  const file = random.chance(0.5)
    ? mutateBytes(old, random, random.pick(bundles), bundleWords)
    : forgeHeader(old, random, random.pick(bundles), otherSeat);
  if (random.chance(0.7)) return put(file);
  const cut = random.int(file.length + 1);
  const range = (from: number, to: number) => [`Content-Range: bytes ${from}-${to - 1}/${file.length}`];
  return Buffer.concat([
    put(file, range(0, cut), file.subarray(0, cut)),
    put(file, range(cut, file.length), file.subarray(cut)),
  ]);
}

/** One ask after the other on one connection, or the second in the middle of the first. */
function several(input: Buffer, random: Random, other: Buffer): Buffer {
  const at = random.chance(0.5) ? input.length : random.int(input.length + 1);
  return Buffer.concat([input.subarray(0, at), other, input.subarray(at)]).subarray(0, 40_000);
}
