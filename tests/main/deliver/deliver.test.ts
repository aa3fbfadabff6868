import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readBundle } from "../../../bundle/bundle.ts";
import type { TerminalId } from "../../../bundle/ids.ts";
import { ok, refuse, type WallMs } from "../../../bundle/std.ts";
import type { ImportReport } from "../../../main/carrying.ts";
import { openDelivery } from "../../../main/deliver/delivery.ts";
import type { VerifyReceipt } from "../../../main/deliver/needs.ts";
import { openServer } from "../../../main/deliver/server.ts";
import { quietJob } from "../../../main/export/job.ts";
import { renewIdentity } from "../../../main/identity.ts";
import { provision } from "../../../main/provision.ts";
import { openDeliveries } from "../../../main/store/deliveries.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { makeProvisioning } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";
import { startFacilityServer, tls } from "./facility-server.ts";

const verifyReceipt: VerifyReceipt = (text) => {
  const { digest, hash, receivedMs, seal, seq, terminal } = JSON.parse(text);
  const receipt = { terminal, seq, hash, digest, receivedMs };
  return seal === "sealed" ? ok(receipt) : refuse("forged", "Not the facility's.");
};

/** A terminal with work of `size` events, and somewhere to deliver it to. */
async function terminalWithWork(size: number, data = temporaryFolder()) {
  const store = await storeIn(data);
  const { provisioning, reader } = await makeProvisioning();
  provision(store, provisioning);
  const record = store.facility.get();
  if (!record) throw new Error("not provisioned");
  const student = provisioning.students[0]?.id ?? null;
  const work = (count: number) => {
    for (let at = 0; at < count; at++) store.log.append({ kind: "signedIn", body: {} }, student);
  };
  work(size);
  /** Makes a bundle of more than 40,000 bytes, since what is random cannot be compressed away. */
  const muchWork = () => {
    for (let at = 0; at < 60; at++) {
      const setAside = randomBytes(1000).toString("base64");
      store.log.append({ kind: "storeRestored", body: { setAside, backup: null, to: 0 } }, null);
    }
  };
  const openTo = (
    places: { folder?: string; origin?: string; pinned?: string | null; patienceMs?: number },
    importFrom: (
      file: string,
    ) => Promise<ReturnType<typeof ok<ImportReport>> | ReturnType<typeof refuse>> = () =>
      Promise.reject(new Error("nothing to take in")),
    returnNumber = () => 0,
  ) => {
    const { folder, origin, patienceMs, pinned = tls("server.pem") } = places;
    const delivery = openDelivery({
      ...store,
      data,
      deliveries: openDeliveries(store.db),
      folder: folder ?? null,
      server: origin === undefined ? null : openServer(origin, pinned, patienceMs),
      verifyReceipt,
      importFrom,
      returnNumber,
    });
    return {
      states: delivery.states,
      now: () => delivery.deliver(record, quietJob(new AbortController().signal)),
      round: () => delivery.round(record, new AbortController().signal),
    };
  };
  const confirmed = () => store.receipts.newest(store.identity.id)?.seq ?? 0;
  const outbox = () => readdirSync(join(data, "outbox"));
  return { ...store, data, record, reader, work, muchWork, openTo, confirmed, outbox };
}

const failed = (sentence: string | RegExp) => ({
  ok: false,
  refusal: { kind: "notDelivered", sentence: expect.stringMatching(sentence) },
});

describe("to the server", () => {
  test("what is new arrives once, the receipt counts, and nothing is left in the outbox", async () => {
    const terminal = await terminalWithWork(20);
    const server = await startFacilityServer(terminal.reader);
    const delivery = terminal.openTo(server);
    expect(await delivery.now()).toEqual({
      ok: true,
      value: { kind: "delivered", events: 21, places: [server.origin] },
    });
    expect([terminal.confirmed(), terminal.outbox()]).toEqual([21, []]);
    expect(terminal.log.newest("delivered")?.body).toEqual({ from: 1, to: 21, place: server.origin });
    expect(delivery.states()).toMatchObject([{ kind: "reached", place: server.origin }]);

    // The fact of the delivery alone is no reason for another one.
    expect(await delivery.now()).toEqual({ ok: true, value: { kind: "nothingNew" } });
    terminal.work(2);
    expect(await delivery.now()).toMatchObject({ value: { events: 3 } });
    expect(server.asked).toEqual([
      "HEAD /v1/bundles/",
      "PUT /v1/bundles/",
      "HEAD /v1/bundles/",
      "PUT /v1/bundles/",
    ]);
  });

  test("a transfer that breaks off goes on where it stopped, also with another start of the program", async () => {
    const terminal = await terminalWithWork(0);
    terminal.muchWork();
    const server = await startFacilityServer(terminal.reader);
    server.mischief.push({ kind: "breakAfter", bytes: 40_000 });
    expect(await terminal.openTo(server).now()).toMatchObject(failed("connection broke"));
    const [waiting] = terminal.outbox();
    const whole = readFileSync(join(terminal.data, "outbox", waiting ?? ""));
    // More work meanwhile: what was begun is sent first and as it was, then the rest.
    terminal.work(5);
    expect(await terminal.openTo(server).now()).toMatchObject({ value: { events: 61 + 6 } });
    expect(server.asked).toContain(`PUT /v1/bundles/ bytes 40000-${whole.length - 1}/${whole.length}`);
    expect([terminal.confirmed(), terminal.outbox()]).toEqual([67, []]);
  });

  test("when the answer got lost, the same file is sent again and the receipt comes", async () => {
    const terminal = await terminalWithWork(5);
    const server = await startFacilityServer(terminal.reader);
    server.mischief.push({ kind: "breakBeforeAnswer" });
    expect(await terminal.openTo(server).now()).toMatchObject(failed("connection broke"));
    expect(terminal.confirmed()).toBe(0);
    expect(await terminal.openTo(server).now()).toMatchObject({ value: { events: 6 } });
    expect(server.held.size).toBe(1);
  });

  test("a server that remembers less than it said gets the whole file", async () => {
    const terminal = await terminalWithWork(0);
    terminal.muchWork();
    const server = await startFacilityServer(terminal.reader);
    server.mischief.push({ kind: "breakAfter", bytes: 40_000 }, { kind: "answer", status: 416 });
    await terminal.openTo(server).now();
    expect(await terminal.openTo(server).now()).toMatchObject({ ok: true });
    expect(server.asked.slice(-2)).toEqual([expect.stringContaining("bytes 40000-"), "PUT /v1/bundles/"]);
  });

  test.each([
    ["busy", { status: 503, headers: { "retry-after": "700" } }, /is busy/, 700_000],
    ["busy without a word", { status: 429 }, /is busy/, 0],
    [
      "busy until a date",
      { status: 503, headers: { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" } },
      /busy/,
      0,
    ],
    ["broken", { status: 500 }, /not what this terminal expects \(answer 500\)/, 0],
    ["pointing elsewhere", { status: 302, headers: { location: "https://127.0.0.1:1/" } }, /answer 302/, 0],
  ])("one that is %s is asked again later, with the same file", async (_, answer, sentence, afterMs) => {
    const terminal = await terminalWithWork(3);
    const server = await startFacilityServer(terminal.reader);
    const delivery = terminal.openTo(server);
    server.mischief.push({ kind: "answer", ...answer });
    expect(await delivery.round()).toEqual({ isWell: false, afterMs });
    expect(delivery.states()).toMatchObject([{ kind: "failing", sentence: expect.stringMatching(sentence) }]);
    const [waiting] = terminal.outbox();
    server.mischief.push({ kind: "answer", ...answer });
    await delivery.round();
    expect([terminal.outbox(), terminal.confirmed()]).toEqual([[waiting], 0]);
    expect(await delivery.now()).toMatchObject({ ok: true });
  });

  test("one that refuses the file says why in its own words, and gets a new file next time", async () => {
    const terminal = await terminalWithWork(3);
    const server = await startFacilityServer(terminal.reader);
    const delivery = terminal.openTo(server);
    const body = JSON.stringify({ kind: "notEnrolled", sentence: "This terminal is not known here." });
    server.mischief.push(
      { kind: "answer", status: 403, body },
      { kind: "answer", status: 400, body: "<html>" },
    );
    expect(await delivery.now()).toMatchObject(failed("This terminal is not known here."));
    expect(terminal.outbox()).toEqual([]);
    expect(await delivery.now()).toMatchObject(failed(/does not take this terminal's file \(answer 400\)/));
    expect(await delivery.now()).toMatchObject({ ok: true });
  });

  test.each([
    [
      "that nobody sealed",
      (terminal: TerminalId) => ({ terminal, seq: 4, seal: "no" }),
      /Not the facility's/,
    ],
    [
      "for another event",
      (terminal: TerminalId) => ({ terminal, seq: 4, hash: "0".repeat(64), digest: "", seal: "sealed" }),
      /other records/,
    ],
    [
      "for another terminal",
      () => ({ terminal: "t-00000000000000000000000000", seq: 4, hash: "0".repeat(64), seal: "sealed" }),
      /other records/,
    ],
  ])("a receipt %s does not count, and the file stays", async (_, receipt, sentence) => {
    const terminal = await terminalWithWork(3);
    const server = await startFacilityServer(terminal.reader);
    server.mischief.push({ kind: "receipt", text: JSON.stringify(receipt(terminal.identity.id)) });
    expect(await terminal.openTo(server).now()).toMatchObject(failed(sentence));
    expect([terminal.confirmed(), terminal.outbox().length]).toEqual([0, 1]);
    expect(terminal.log.newest("delivered")).toBeNull();
  });

  test.each([
    ["older than the newest", 2],
    ["the newest", 4],
  ])("an old receipt, %s, is no answer to a new file, though the facility has signed it", async (_, seq) => {
    const terminal = await terminalWithWork(3);
    const server = await startFacilityServer(terminal.reader);
    await terminal.openTo(server).now();
    const [event] = terminal.log.read(seq, seq);
    terminal.work(2);
    const said = { terminal: terminal.log.terminal, seq, hash: event?.hash, digest: "ab".repeat(64) };
    const old = JSON.stringify({ ...said, receivedMs: 1, seal: "sealed" });
    server.mischief.push({ kind: "receipt", text: old });
    expect(await terminal.openTo(server).now()).toMatchObject(failed(/other records/));
    expect([terminal.confirmed(), terminal.outbox().length]).toEqual([4, 1]);
    expect(await terminal.openTo(server).now()).toMatchObject({ ok: true });
  });

  test.each([
    ["some of it", (events: readonly { seq: number; hash: string }[]) => events[3], 4],
    ["nothing of it", () => ({ seq: 0, hash: "0".repeat(64) }), 0],
    ["another history", () => ({ seq: 3, hash: "0".repeat(64) }), 0],
  ])(
    "a facility that has lost what it had confirmed, and has %s, gets the rest at once",
    async (_, has, kept) => {
      const terminal = await terminalWithWork(9);
      const server = await startFacilityServer(terminal.reader);
      await terminal.openTo(server).now();
      expect(terminal.confirmed()).toBe(10);
      terminal.work(2);
      const all = [...terminal.log.read(1, terminal.log.last())];
      const lost = has(all);
      if (!lost) throw new Error("no such event");
      server.mischief.push({ kind: "lacks", has: { seq: lost.seq, hash: lost.hash } });
      const before = terminal.log.last();
      expect(await terminal.openTo(server).now()).toMatchObject({ value: { events: before - kept } });
      expect([terminal.confirmed(), terminal.outbox()]).toEqual([before, []]);
    },
  );

  test("a facility that says again and again that it has lost records is told to staff, and not asked all day", async () => {
    const terminal = await terminalWithWork(9);
    const server = await startFacilityServer(terminal.reader);
    await terminal.openTo(server).now();
    terminal.work(2);
    const events = [...terminal.log.read(1, 6)];
    for (const event of events.toReversed()) {
      server.mischief.push({ kind: "lacks", has: { seq: event.seq, hash: event.hash } });
    }
    expect(await terminal.openTo(server).now()).toMatchObject(failed(/lost records/));
    expect(server.mischief).toHaveLength(4);
  });

  test("a file that begins after what the facility has lost is not sent", async () => {
    const terminal = await terminalWithWork(9);
    const server = await startFacilityServer(terminal.reader);
    await terminal.openTo(server).now();
    terminal.work(2);
    server.mischief.push({ kind: "answer", status: 503 });
    await terminal.openTo(server).now();
    expect(terminal.outbox()).toHaveLength(1);
    const [fourth] = terminal.log.read(4, 4);
    const said = { terminal: terminal.log.terminal, seq: 4, hash: fourth?.hash ?? "" };
    expect(terminal.receipts.goBack(said, server.clock.nowMs as WallMs)).toBe(true);
    const last = terminal.log.last();
    expect(await terminal.openTo(server).now()).toMatchObject({ value: { events: last - 4 } });
  });

  test("an answer without an end is not read to its end", async () => {
    const terminal = await terminalWithWork(3);
    const server = await startFacilityServer(terminal.reader);
    server.mischief.push({ kind: "receipt", text: "x".repeat(10_000_000) });
    expect(await terminal.openTo(server).now()).toMatchObject(failed("was not reached"));
  });

  test("one that is slow is waited for, one that is silent is not", async () => {
    const terminal = await terminalWithWork(0);
    terminal.muchWork();
    const server = await startFacilityServer(terminal.reader);
    server.mischief.push({ kind: "silence" }, { kind: "slow" });
    expect(await terminal.openTo({ ...server, patienceMs: 300 }).now()).toMatchObject(
      failed("connection broke"),
    );
    expect(await terminal.openTo(server).now()).toMatchObject({ ok: true });
  });

  test("nobody there, and one that answers and is no server, are told as that", async () => {
    const terminal = await terminalWithWork(3);
    const { origin, stop } = await startFacilityServer(terminal.reader);
    await stop();
    expect(await terminal.openTo({ origin }).now()).toMatchObject(failed("was not reached"));
    const noise = createServer((socket) => socket.end("hello"));
    onTestFinished(() => void noise.close());
    await new Promise<void>((resolve) => noise.listen(0, "127.0.0.1", resolve));
    const address = noise.address();
    if (typeof address !== "object" || !address) throw new Error("no port");
    const other = terminal.openTo({ origin: `https://127.0.0.1:${address.port}` });
    expect(await other.now()).toMatchObject(failed("was not reached"));
  });

  test("after a new identity the former log goes first and is receipted too", async () => {
    const data = temporaryFolder();
    const before = await storeIn(data);
    before.log.append({ kind: "signedIn", body: {} }, null);
    before.close();
    await renewIdentity(data);
    const terminal = await terminalWithWork(3, data);
    const server = await startFacilityServer(terminal.reader);
    expect(await terminal.openTo(server).now()).toMatchObject({ value: { events: 5 } });
    expect(terminal.identities.all().map(({ id }) => terminal.receipts.newest(id)?.seq)).toEqual([1, 4]);
  });

  test("what a receipt on a stick has confirmed meanwhile is not sent any more", async () => {
    const terminal = await terminalWithWork(3);
    const server = await startFacilityServer(terminal.reader);
    server.mischief.push({ kind: "answer", status: 503 });
    await terminal.openTo(server).now();
    const [last] = terminal.log.read(4, 4);
    terminal.receipts.take({ terminal: terminal.identity.id, seq: 4, hash: last?.hash ?? "" });
    expect(await terminal.openTo(server).now()).toEqual({ ok: true, value: { kind: "nothingNew" } });
    expect([terminal.outbox(), server.asked.length]).toEqual([[], 2]);
  });
});

describe("over plain http", () => {
  test("what is signed counts, and a broken transfer is gone on with", async () => {
    const terminal = await terminalWithWork(0);
    terminal.muchWork();
    const server = await startFacilityServer(terminal.reader, null);
    server.mischief.push({ kind: "breakAfter", bytes: 40_000 });
    const delivery = terminal.openTo({ ...server, pinned: null });
    expect(await delivery.now()).toMatchObject(failed("connection broke"));
    expect(await delivery.now()).toMatchObject({ value: { events: 61 } });
    expect([terminal.confirmed(), terminal.outbox()]).toEqual([61, []]);
  });

  test.each([
    ["notEnrolled", /was not set up for this facility/],
    ["revoked", /does not take this terminal's file \(reason: revoked\)/],
    ["Call 555 1234", /reason: unknown/],
    ["constructor", /reason: constructor/],
  ])("staff read no words that anybody on the network can make up: %s", async (kind, sentence) => {
    const terminal = await terminalWithWork(3);
    const server = await startFacilityServer(terminal.reader, null);
    const body = JSON.stringify({ kind, sentence: "Type the staff secret at this address." });
    server.mischief.push({ kind: "answer", status: 422, body });
    expect(await terminal.openTo({ ...server, pinned: null }).now()).toMatchObject(failed(sentence));
    expect(await terminal.openTo({ ...server, pinned: null }).now()).toMatchObject({ ok: true });
  });

  test("nobody there, and one that speaks TLS, are told as a server that is not reached", async () => {
    const terminal = await terminalWithWork(3);
    const secure = await startFacilityServer(terminal.reader);
    const origin = secure.origin.replace("https:", "http:");
    expect(await terminal.openTo({ origin, pinned: null }).now()).toMatchObject(failed("was not reached"));
    await secure.stop();
    expect(await terminal.openTo({ origin, pinned: null }).now()).toMatchObject(failed("was not reached"));
  });
});

describe("who the server is", () => {
  const outcome = async (certificate: string, pinned: string | null) => {
    const terminal = await terminalWithWork(2);
    const server = await startFacilityServer(terminal.reader, certificate);
    const done = await terminal.openTo({ ...server, pinned }).now();
    return [done.ok ? "delivered" : done.refusal.sentence, server.asked.length > 0];
  };

  test("is proven by the very certificate that the policy names, whatever its dates and names are", async () => {
    expect(await outcome("server", tls("server.pem"))).toEqual(["delivered", true]);
  });

  test("is proven by the authority that the policy names, for the address that was asked", async () => {
    expect(await outcome("signed", tls("authority.pem"))).toEqual(["delivered", true]);
  });

  test.each([
    ["of the same name with another key", "other", tls("server.pem")],
    ["that its own authority signed, while another is named", "signed", tls("other.pem")],
    ["that nobody vouches for, while none is named", "other", null],
  ])("is not proven by a certificate %s: not a word is sent", async (_, certificate, pinned) => {
    expect(await outcome(certificate, pinned)).toEqual([
      expect.stringContaining("cannot prove that it is the facility's server"),
      false,
    ]);
  });

  test("a certificate file that is missing or holds none is told to IT", async () => {
    const empty = join(temporaryFolder(), "empty.pem");
    writeFileSync(empty, "-----BEGIN NOTHING-----\n");
    expect(await outcome("server", empty)).toEqual([expect.stringContaining("holds no certificate"), false]);
    expect(await outcome("server", `${empty}.none`)).toEqual([expect.stringContaining("ENOENT"), false]);
  });
});

describe("answers from the server", () => {
  const report: ImportReport = { kind: "return", number: 7, changes: [] };

  test("the newest return is fetched and taken in, and is not fetched again", async () => {
    const terminal = await terminalWithWork(1);
    const server = await startFacilityServer(terminal.reader);
    server.back.bytes = Buffer.from("foothold-bundle 1\n…");
    server.back.number = 7;
    const taken: string[] = [];
    let inForce = 0;
    const importFrom = async (file: string) => {
      taken.push(readFileSync(file, "utf8"));
      inForce = 7;
      return ok(report);
    };
    const delivery = terminal.openTo(server, importFrom, () => inForce);
    expect(await delivery.round()).toEqual({ isWell: true, afterMs: 0 });
    expect(await delivery.round()).toEqual({ isWell: true, afterMs: 0 });
    expect(taken).toEqual(["foothold-bundle 1\n…"]);
    expect(readdirSync(join(terminal.data, "inbox"))).toEqual([]);
  });

  test("one that the terminal does not take is told to staff, and not fetched again until there is a newer one", async () => {
    const terminal = await terminalWithWork(1);
    const server = await startFacilityServer(terminal.reader);
    server.back.number = 7;
    let tries = 0;
    const delivery = terminal.openTo(server, async () => {
      tries += 1;
      return refuse("damaged", "This return is damaged.");
    });
    expect(await delivery.round()).toMatchObject({ isWell: false });
    expect(delivery.states()).toMatchObject([{ kind: "failing", sentence: "This return is damaged." }]);
    expect([(await delivery.round()).isWell, tries]).toEqual([true, 1]);
    server.back.number = 8;
    expect([(await delivery.round()).isWell, tries]).toEqual([false, 2]);
  });
});

describe("to a folder", () => {
  test("one whole file lies there, which the next one replaces, and what others put there stays", async () => {
    const terminal = await terminalWithWork(3);
    const folder = temporaryFolder();
    writeFileSync(join(folder, "20260101-000000_f-0_t-0_000001-000002.foothold"), "another terminal's");
    const delivery = terminal.openTo({ folder });
    expect(await delivery.now()).toMatchObject({ value: { kind: "delivered", events: 4, places: [folder] } });
    expect(await delivery.now()).toEqual({ ok: true, value: { kind: "nothingNew" } });
    terminal.work(1);
    terminal.clock.pass(3_600_000);
    // No receipt has come, so the second carries everything.
    expect(await delivery.now()).toMatchObject({ value: { events: 6 } });
    const [, file, ...more] = readdirSync(folder).sort();
    const read = await readBundle(readFileSync(join(folder, file ?? "")), terminal.reader);
    expect([read.ok && read.value.events.length, more]).toEqual([6, []]);
    expect(terminal.log.newest("delivered")?.body.place).toBe(join(folder, file ?? ""));
  });

  test("that is away is told, and tried again; a server beside it gets its part all the same", async () => {
    const terminal = await terminalWithWork(3);
    const server = await startFacilityServer(terminal.reader);
    const folder = join(temporaryFolder(), "share");
    const delivery = terminal.openTo({ folder, origin: server.origin });
    expect(await delivery.round()).toEqual({ isWell: false, afterMs: 0 });
    expect(delivery.states()).toMatchObject([
      { place: folder, kind: "failing", sentence: expect.stringContaining("There is no folder") },
      { place: server.origin, kind: "reached" },
    ]);
    expect(terminal.confirmed()).toBe(4);
  });
});
