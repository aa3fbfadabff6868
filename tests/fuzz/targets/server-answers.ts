import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { studentId } from "../../../bundle/ids.ts";
import { readReceipt } from "../../../bundle/receipt.ts";
import { ok, refuse } from "../../../bundle/std.ts";
import { systemClock } from "../../../main/clock.ts";
import { openDelivery } from "../../../main/deliver/delivery.ts";
import { openServer } from "../../../main/deliver/server.ts";
import { openDeliveries } from "../../../main/store/deliveries.ts";
import { certificate, startAnsweringServer } from "../answering-server.ts";
import { student } from "../facility-file.ts";
import { type Files, joinFiles, splitFiles } from "../files.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateFiles } from "../mutate/files.ts";
import { target } from "../target.ts";
import { openTerminalWorld } from "../terminal-world.ts";
import { receiptUnder } from "./receipt.ts";
import { bundleWords, digestOf } from "./sealed.ts";
import { firstLink, stolenLink } from "./succession-links.ts";

const vector = (name: string) => readFileSync(join(import.meta.dirname, "../../vectors/bundle", name));
const goodReturns = ["return-good.foothold", "return-good-only-facility.foothold"].map(vector);
/** Stands in an input for a receipt of this facility for the terminal's newest event. */
const goodReceipt = "$GOOD-RECEIPT";
/** And for one that a thief of the facility's first key made, who names a key of their own. */
const stolenReceipt = "$STOLEN-RECEIPT";

const answer = (status: string, heads: readonly string[] = [], body: Uint8Array | string = "") =>
  Buffer.concat([
    Buffer.from([`HTTP/1.1 ${status}`, "Connection: close", ...heads, "", ""].join("\r\n")),
    Buffer.from(body),
  ]);
const files = (head: Buffer, put: Buffer, get: Buffer): Files =>
  new Map([
    ["HEAD", head],
    ["PUT", put],
    ["GET", get],
  ]);
const nothing = answer("404 Not Found");
const [someReturn = Buffer.alloc(0), otherReturn = Buffer.alloc(0)] = goodReturns;
const seeds = [
  files(nothing, answer("201 Created", [], goodReceipt), answer("200 OK", ['ETag: "12"'], someReturn)),
  files(
    answer("200 OK", ["Upload-Offset: 3"]),
    answer("200 OK", [], stolenReceipt),
    answer("304 Not Modified"),
  ),
  files(
    answer("200 OK", ["Upload-Offset: 9"]),
    answer("409 Conflict"),
    answer("200 OK", [`Content-Length: ${otherReturn.length}`], otherReturn),
  ),
  files(
    nothing,
    answer("422 Unprocessable", [], '{"kind":"x","sentence":"The file is not whole."}'),
    nothing,
  ),
  files(nothing, answer("503 Busy", ["Retry-After: 60"]), answer("500 Oh")),
  files(
    nothing,
    answer("200 OK", ["Transfer-Encoding: chunked"], "2\r\n{}\r\n0\r\n\r\n"),
    answer("302 Found", ["Location: /"]),
  ),
];
const words = [
  ...bundleWords,
  ...[
    "HTTP/1.1 ",
    "HTTP/1.0 200",
    "100 Continue",
    "101 Switching Protocols",
    "103 Early Hints",
    "204 No Content",
    "416 x",
  ],
  ...[
    "\r\n",
    "\r\n\r\n",
    "\0",
    ": ",
    "Upload-Offset: 0",
    "Upload-Offset: 1e9",
    "Upload-Offset: 999999999999999",
  ],
  ...[
    "Content-Length: 0",
    "Content-Length: 9999999",
    "Content-Length: x",
    "Transfer-Encoding: chunked",
    "Upgrade: x",
  ],
  ...[
    "Content-Encoding: br",
    "ETag: é",
    `ETag: "${"x".repeat(900)}"`,
    "Retry-After: 999999",
    "Retry-After: -1",
  ],
  ...[
    '{"kind":"x","sentence":"\\u001b[2J"}',
    '{"kind":"x","sentence":"\\ud800"}',
    '{"kind":"x","sentence":"no end"}',
  ],
  ...[goodReceipt, stolenReceipt, "x".repeat(70_000), "HTTP/1.1 200 OK\r\n\r\n"],
];

/**
 * What answers where a terminal's policy names a server: the facility's own that went wrong, or whoever has its
 * certificate. It gets the work, and nothing that it says is believed that the facility has not signed.
 */
export const serverAnswersTarget = target<{ readonly isConfirmed: boolean; readonly digest: string | null }>({
  name: "server-answers",
  share: 1.5,
  async open() {
    const world = await openTerminalWorld();
    const { data, db, facility, importFrom, log, receipts, returns } = world;
    let present: Files = new Map();
    const server = await startAnsweringServer((method) => filled(present.get(method) ?? Buffer.alloc(0)));
    const delivery = openDelivery({
      ...world,
      clock: systemClock,
      deliveries: openDeliveries(db),
      folder: null,
      server: openServer(server.origin, certificate),
      verifyReceipt(text) {
        const known = facility.get();
        if (known === null) throw new Error("the terminal does not know its facility");
        const { id, succession } = known;
        return readReceipt(text, { facility: id, terminal: log.terminal, succession });
      },
      importFrom,
      returnNumber: () => returns.inForce()?.number ?? 0,
    });

    /** With receipts in place of what stands for them. */
    function filled(bytes: Buffer): Buffer {
      const { to: seq, hash } = log.end();
      const text = bytes.toString("latin1");
      const good = () => receiptUnder([firstLink], { terminal: log.terminal, seq, hash }).toString();
      const stolen = () =>
        receiptUnder([firstLink, stolenLink], {
          terminal: log.terminal,
          seq,
          hash: "0".repeat(64),
        }).toString();
      return Buffer.from(text.replaceAll(goodReceipt, good).replaceAll(stolenReceipt, stolen), "latin1");
    }

    return {
      seeds: seeds.map(joinFiles),
      mutate: (input, random, other) =>
        mutateFiles(input, random, other, (_, bytes) => mutateBytes(bytes, random, bytes, words)),
      async read(input) {
        world.forget();
        // What came before is confirmed, so that each bundle is small.
        const { to: before, hash } = log.end();
        receipts.take({ terminal: log.terminal, seq: before, hash });
        rmSync(join(data, "outbox"), { recursive: true, force: true });
        log.append({ kind: "signedIn", body: {} }, studentId.parse(student));
        present = splitFiles(input);
        const known = facility.get();
        if (known === null) throw new Error("the terminal does not know its facility");
        const round = await delivery.round(known, new AbortController().signal);
        const [state] = delivery.states();
        const taken = {
          isConfirmed: (receipts.newest(log.terminal)?.seq ?? 0) > before,
          digest: returns.inForce()?.digest ?? null,
        };
        const wrong = wrongIn(taken, input);
        if (wrong !== null) throw new Error(wrong);
        if (!Number.isFinite(round.afterMs)) throw new Error("waits for ever");
        return state?.kind === "failing" ? refuse("notDelivered", state.sentence) : ok(taken);
      },
      judge: wrongIn,
      async close() {
        await server.close();
        world.close();
      },
    };
  },
});

function wrongIn(
  { isConfirmed, digest }: { readonly isConfirmed: boolean; readonly digest: string | null },
  input: Buffer,
): string | null {
  if (isConfirmed && !input.includes(goodReceipt))
    return "believes that its work was stored, and nobody has said so";
  if (digest !== null && !goodReturns.some((bytes) => digestOf(bytes) === digest))
    return "took a return that the facility has not signed";
  return null;
}
