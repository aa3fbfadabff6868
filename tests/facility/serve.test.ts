import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:https";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { explain } from "../../bundle/bundle.ts";
import { canonicalJson } from "../../bundle/canonical.ts";
import { chainStart } from "../../bundle/event.ts";
import { readTls, serve } from "../../facility/serve.ts";
import { ordinaryLimits } from "../../facility/serve-limits.ts";
import { bundleOf } from "../bundle/sample.ts";
import { daysWork, freshFacility, reopen, terminalOf } from "./sample.ts";
import {
  ask,
  freshServer,
  head,
  kindOf,
  largeBundle,
  pathOf,
  put,
  putPart,
  receiptIn,
  refusalText,
  startServer,
  type,
  until,
} from "./serve-sample.ts";

const missingBefore = ({ body }: { readonly body: string }) =>
  refusalText.extend({ receipt: z.string() }).parse(JSON.parse(body));

test("a bundle is taken and answered with a receipt that the facility signed", async () => {
  const { port, facility, bundle, seat, events } = await freshServer();
  const told = await put(port, bundle);
  expect(told.status).toBe(201);
  expect(receiptIn(told, seat)).toMatchObject({
    facility: facility.id,
    terminal: seat.terminal.id,
    seq: 8,
    hash: events[7]?.hash,
    digest: createHash("sha512").update(bundle.subarray(0, -78)).digest("hex"),
  });
  expect(await facility.db.selectFrom("event").select("seq").execute()).toHaveLength(8);
});

test("what was here already is said to be, however it came", async () => {
  const { port, facility, folder, bundle, seat, end } = await freshServer();
  expect((await put(port, bundle)).status).toBe(201);
  expect((await head(port, bundle)).status).toBe(404);
  const again = await put(port, bundle);
  expect(again.status).toBe(200);
  expect(receiptIn(again, seat).seq).toBe(8);
  await end();
  await facility.close();
  // A server that was started again still knows the file by its name, without its bytes.
  const later = await startServer(await reopen(folder));
  const path = pathOf(bundle);
  const told = await ask(later.port, "PUT", path, { ...type, "content-length": 0 });
  expect(told.status).toBe(200);
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
});

test("a receipt goes as far as nothing is missing", async () => {
  const { port, seat, events } = await freshServer();
  const second = await put(port, await bundleOf(seat, events.slice(4)));
  // It is stored, but the terminal must go on carrying what came before it.
  expect([second.status, missingBefore(second).kind]).toEqual([422, "missingBefore"]);
  // What it has instead is signed, in answer to this very file: nothing yet.
  expect(receiptIn({ ...second, body: missingBefore(second).receipt }, seat)).toMatchObject({
    seq: 0,
    hash: chainStart(seat.terminal.id),
  });
  const first = await put(port, await bundleOf(seat, events.slice(0, 4)));
  expect(receiptIn(first, seat)).toMatchObject({ seq: 8, hash: events[7]?.hash });
});

test("across a gap, the server says to the file that was sent up to where it has the log", async () => {
  const { port, seat, events } = await freshServer();
  await put(port, await bundleOf(seat, events.slice(0, 3)));
  const file = await bundleOf(seat, events.slice(5));
  const told = await put(port, file);
  const said = receiptIn({ ...told, body: missingBefore(told).receipt }, seat);
  const digest = createHash("sha512").update(file.subarray(0, -78)).digest("hex");
  expect(said).toMatchObject({ seq: 3, hash: events[2]?.hash, digest });
});

test("an upload goes on where it was broken off, also after the server was started again", async () => {
  const { port, facility, folder, seat, end } = await freshServer();
  const { file, events } = await largeBundle(seat, 3_000_000);
  const part = await putPart(port, file, 0, 1_000_000);
  expect([part.status, part.headers["upload-offset"]]).toEqual([202, "1000000"]);
  expect((await head(port, file)).headers["upload-offset"]).toBe("1000000");
  for (const from of [999_999, 1_000_001]) {
    const told = await putPart(port, file, from, file.length);
    expect([told.status, kindOf(told), told.headers["upload-offset"]]).toEqual([
      409,
      "wrongOffset",
      "1000000",
    ]);
  }
  await end();
  await facility.close();
  const later = await startServer(await reopen(folder));
  expect((await head(later.port, file)).headers["upload-offset"]).toBe("1000000");
  const told = await putPart(later.port, file, 1_000_000, file.length);
  expect(told.status).toBe(201);
  expect(receiptIn(told, seat).seq).toBe(events.length);
});

test("what arrived whole before an earlier run ended is taken in by the next, without anybody", async () => {
  const { facility, folder, bundle, end } = await freshServer();
  await end();
  const part = join(folder, "incoming", `${createHash("sha512").update(bundle).digest("hex")}.part`);
  writeFileSync(part, bundle);
  const { news } = await startServer(facility);
  await until(() => news.length > 0);
  expect(news).toMatchObject([{ kind: "intake", intake: { kind: "taken", newEvents: 8 } }]);
  await until(() => readdirSync(join(folder, "incoming")).length === 0);
});

test.each([
  ["`bytes */total`", (total: number) => `bytes */${total}`],
  ["a range that begins behind its end", (total: number) => `bytes ${total}-${total - 1}/${total}`],
])("all that has arrived is taken in by an ask that brings nothing: %s", async (_, range) => {
  const { port, bundle } = await freshServer();
  // Says that one more byte follows, so that it is not taken in at once.
  const held = {
    ...type,
    "content-length": bundle.length,
    "content-range": `bytes 0-${bundle.length - 1}/${bundle.length + 1}`,
  };
  expect((await ask(port, "PUT", pathOf(bundle), held, bundle)).status).toBe(202);
  const asked = { ...type, "content-length": 0, "content-range": range(bundle.length) };
  expect((await ask(port, "PUT", pathOf(bundle), asked)).status).toBe(201);
});

test("old half uploads are removed, and only they", async () => {
  const { port, folder, facility, seat, end } = await freshServer();
  const { file } = await largeBundle(seat, 300_000);
  await putPart(port, file, 0, 100_000);
  await end();
  const young = await startServer(facility);
  expect((await head(young.port, file)).status).toBe(200);
  await young.end();
  const { news } = await startServer(facility, { uploadAgeMs: -1 });
  await until(() => news.length > 0);
  expect(news).toMatchObject([{ kind: "forgotten" }]);
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
});

test("a file that is refused for what is in it is set aside with its reason", async () => {
  const { port, folder, bundle, news } = await freshServer();
  const changed = Buffer.from(bundle);
  // Within the ciphertext, just before the signature.
  changed.writeUInt8(changed.readUInt8(changed.length - 100) ^ 1, changed.length - 100);
  const told = await put(port, changed);
  expect([told.status, JSON.parse(told.body)]).toEqual([422, { kind: "damaged", sentence: explain.damaged }]);
  const [kept, reason] = readdirSync(join(folder, "quarantine")).sort();
  expect(readFileSync(join(folder, "quarantine", kept ?? ""))).toEqual(changed);
  expect(readFileSync(join(folder, "quarantine", reason ?? ""), "utf8")).toContain('"kind": "damaged"');
  expect(news).toMatchObject([{ kind: "intake", intake: { kind: "refused", wasSetAside: true } }]);
});

test("a return bundle is given if it is newer than what the terminal has", async () => {
  const { port, folder, facility, seat } = await freshServer();
  const who = { "foothold-terminal": seat.terminal.id };
  expect((await ask(port, "GET", "/v1/return", who)).status).toBe(404);
  const returns = join(folder, "returns");
  mkdirSync(returns);
  const files = [3, 12, 7].map((number) => {
    const header = canonicalJson({ kind: "return", facility: facility.id, number });
    const bytes = Buffer.from(`foothold-bundle 1\n${header}\n${"x".repeat(200_000)}${number}`);
    writeFileSync(join(returns, `${String(number).padStart(6, "0")}.foothold`), bytes);
    return bytes;
  });
  const other = canonicalJson({ kind: "return", facility: `f-${"0".repeat(26)}`, number: 99 });
  writeFileSync(join(returns, "other.foothold"), `foothold-bundle 1\n${other}\n`);
  writeFileSync(join(returns, "odd.foothold"), "odd");
  const newest = await ask(port, "GET", "/v1/return", who);
  expect([newest.status, newest.headers.etag, newest.body]).toEqual([200, '"12"', `${files[1]}`]);
  const asked = (tag: string) => ask(port, "GET", "/v1/return", { ...who, "if-none-match": tag });
  expect((await asked('"11"')).status).toBe(200);
  expect((await asked('"12"')).status).toBe(304);
  expect((await asked('"13"')).status).toBe(304);
  expect((await asked("nonsense")).status).toBe(200);
  expect((await ask(port, "GET", "/v1/return")).status).toBe(400);
  rmSync(join(returns, "000012.foothold"));
  expect((await asked('"3"')).headers.etag).toBe('"7"');
});

test("health names the facility and nothing else", async () => {
  const { port, facility } = await freshServer();
  const told = await ask(port, "GET", "/v1/health");
  expect(JSON.parse(told.body)).toEqual({ ok: true, facility: facility.id, name: "North campus" });
});

test("a server that ends finishes what is in hand", async () => {
  const { port, facility, seat, end, maria } = await freshServer();
  const pairs = await Promise.all(["a", "b", "c", "d"].map((name) => terminalOf(facility, name)));
  const bundles = await Promise.all(pairs.map((pair) => bundleOf(pair, daysWork(pair, maria.id))));
  const asks = bundles.map((bytes) => put(port, bytes));
  const { file } = await largeBundle(seat, 6_000_000);
  const large = put(port, file);
  await until(async () => (await head(port, file)).status === 200);
  await end();
  expect((await Promise.all([...asks, large])).map(({ status }) => status)).toEqual([
    201, 201, 201, 201, 201,
  ]);
  await expect(head(port, file)).rejects.toThrow(/ECONNREFUSED/);
});

test("TLS with a given certificate, and a sentence where it does not fit", async () => {
  const { facility } = await freshFacility();
  const fixture = (name: string) => join(import.meta.dirname, "../fixtures/tls", name);
  const [cert, key, otherKey] = [fixture("cert.pem"), fixture("key.pem"), fixture("other-key.pem")];
  const start = async (certFile: string | undefined, keyFile: string | undefined) => {
    const tls = await readTls(certFile, keyFile);
    if (!tls.ok) return tls;
    const where = { host: "127.0.0.1", port: 0, limits: ordinaryLimits, returns: null, tell: () => {} };
    return serve(facility, { ...where, tls: tls.value });
  };
  expect(await start(cert, otherKey)).toMatchObject({ ok: false, refusal: { kind: "badCertificate" } });
  expect(await start(cert, undefined)).toMatchObject({ ok: false, refusal: { kind: "badCertificate" } });
  expect(await start(fixture("missing"), key)).toMatchObject({
    ok: false,
    refusal: { kind: "noSuchPlace" },
  });
  const started = await start(cert, key);
  if (!started.ok) throw new Error(started.refusal.sentence);
  const agent = new Agent({ ca: readFileSync(cert) });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const url = `https://localhost:${started.value.port}/v1/health`;
  get(url, { agent, family: 4 }, (response) => {
    response.resume();
    resolve(response.statusCode ?? 0);
  }).on("error", reject);
  expect(await promise).toBe(200);
  agent.destroy();
  await started.value.end();
});

test("a port that is taken is one sentence", async () => {
  const { port, facility } = await freshServer();
  const where = { host: "127.0.0.1", port, tls: null, limits: ordinaryLimits, returns: null, tell: () => {} };
  expect(await serve(facility, where)).toMatchObject({ ok: false, refusal: { kind: "cannotListen" } });
});
