import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytesSource,
  explainImport,
  judgeReturn,
  openBundle,
  openReturn,
  type ReturnReader,
  versionOneLimits,
} from "../../bundle/bundle.ts";
import { makeAgeIdentity, makeSigningKey, recipientOf, signerFromPem } from "../../bundle/keys.ts";
import type { ReturnRecord } from "../../bundle/return-records.ts";
import { extendSuccession, startSuccession } from "../../bundle/succession.ts";
import { makeReturnPair, returnOf, returnRecords } from "./return-sample.ts";
import { all, bundleOf, makePair, shortDay } from "./sample.ts";

const pair = await makeReturnPair();
const records = returnRecords(pair);
const good = await returnOf(pair, records);

async function read(bytes: Uint8Array, reader: ReturnReader = pair.reader, limits = versionOneLimits) {
  const opened = await openReturn(bytesSource(bytes), reader, limits);
  if (!opened.ok) return { kind: opened.refusal.kind, sentence: opened.refusal.sentence };
  const list: ReturnRecord[] = [];
  for await (const record of opened.value.records()) {
    if (!record.ok) return { kind: record.refusal.kind, sentence: record.refusal.sentence };
    list.push(record.value);
  }
  return { kind: "taken", header: opened.value.header, records: list };
}
const kindOf = async (...ask: Parameters<typeof read>) => (await read(...ask)).kind;

describe("a good return", () => {
  test("gives back every record as it went in", async () => {
    const header = { kind: "return", facility: pair.facility.id, number: 12, count: records.length };
    expect(await read(good)).toMatchObject({ kind: "taken", header, records });
  });

  test("can be read by each of its terminals and by nobody else", async () => {
    const others = await Promise.all(Array.from({ length: 30 }, makeAgeIdentity));
    const recipients = await Promise.all(others.map(recipientOf));
    const bytes = await returnOf(pair, records, { recipients: [...recipients, ...recipients] });
    for (const identity of [others[0], others[29]]) {
      const reader = { ...pair.reader, identities: identity === undefined ? [] : [identity] };
      expect(await kindOf(bytes, reader)).toBe("taken");
    }
    expect(await read(bytes)).toEqual({ kind: "locked", sentence: explainImport.locked });
    expect(bytes.includes(recipients[0] ?? "none")).toBe(false);
  });

  test("is known by a terminal that knows only the facility's id, after its keys have changed twice", async () => {
    const [second, third] = [signerFromPem(makeSigningKey()), signerFromPem(makeSigningKey())];
    const two = await extendSuccession(pair.facility.succession, pair.facility.signer, second.publicKey);
    const three = await extendSuccession(two, second, third.publicKey);
    const bytes = await returnOf(pair, records, { signer: third, succession: three });
    expect(await kindOf(bytes)).toBe("taken");
    expect(await kindOf(bytes, { ...pair.reader, succession: two })).toBe("taken");

    const late = await returnOf(pair, records, { signer: second, succession: two });
    expect(await kindOf(late)).toBe("taken");
    expect(await kindOf(late, { ...pair.reader, succession: three })).toBe("replacedKey");
  });

  test("newer than the one in force is told from an older one", async () => {
    const opened = await openReturn(bytesSource(good), pair.reader);
    if (!opened.ok) throw new Error(opened.refusal.detail);
    const { header } = opened.value;
    expect(judgeReturn(header, 11)).toEqual({ ok: true, value: header });
    expect(judgeReturn(header, 12)).toMatchObject({ refusal: { kind: "olderReturn" } });
  });

  test("does not show its contents from outside", () => {
    expect(good.includes("North campus")).toBe(false);
    expect(good.includes("nada")).toBe(false);
  });
});

describe("a return that is not for this reader", () => {
  test("of another facility", async () => {
    const other = await makeReturnPair();
    expect(await kindOf(good, { ...pair.reader, facility: other.facility.id })).toBe("otherFacility");
  });

  test("in the facility's name, signed by a stranger", async () => {
    const thief = await makeReturnPair();
    const bytes = await returnOf(thief, records, { recipients: [pair.terminal.recipient] });
    const start = "foothold-bundle 1\n".length;
    const header = JSON.parse(bytes.subarray(start, bytes.indexOf("\n", start)).toString());
    expect(header.signer).toBe(thief.facility.signer.publicKey);
    expect(await kindOf(bytes)).toBe("otherFacility");
    // The writer itself does not lend a hand.
    const lies = { facility: pair.facility.id, recipients: [pair.terminal.recipient] };
    await expect(returnOf(thief, records, lies)).rejects.toThrow("present key");
    const stolen = { ...lies, succession: startSuccession(pair.facility.signer.publicKey) };
    await expect(returnOf(thief, records, stolen)).rejects.toThrow("present key");
  });

  test("a progress file, and a return where progress is collected", async () => {
    const sender = await makePair();
    const progress = await bundleOf(sender, shortDay(sender.terminal.id, 3));
    expect(await read(progress)).toEqual({ kind: "otherKind", sentence: explainImport.otherKind });
    expect(await openBundle(bytesSource(good), sender.reader)).toMatchObject({
      refusal: { kind: "otherKind" },
    });
  });

  test.each([
    ["the file", { fileBytes: good.length - 1 }],
    ["the count", { records: records.length - 1 }],
    ["what is inside", { payloadBytes: 1000 }],
  ])("too large: %s", async (_, limit) => {
    expect(await kindOf(good, pair.reader, { ...versionOneLimits, ...limit })).toBe("tooLarge");
  });
});

test("a spoilt return is refused, and told to the staff of a terminal", async () => {
  const bits = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 7 }));
  await fc.assert(
    fc.asyncProperty(bits, async ([at, bit]) => {
      const bytes = Buffer.from(good);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
      const { kind, sentence } = await read(bytes);
      expect(["notABundle", "newerVersion", "cutShort", "damaged"]).toContain(kind);
      expect(sentence).toBe(explainImport[kind as keyof typeof explainImport]);
      expect(await kindOf(good.subarray(0, at))).toBe("cutShort");
    }),
    { numRuns: 300 },
  );
});

test("bytes that change between two readings are refused", async () => {
  const second = await returnOf(pair, records);
  let answer = good;
  const source = { length: good.length, read: (from: number, to: number) => [answer.subarray(from, to)] };
  const opened = await openReturn(source, pair.reader);
  if (!opened.ok) throw new Error(opened.refusal.detail);
  answer = second;
  const steps = await all(opened.value.records());
  expect(steps.at(-1)).toMatchObject({ ok: false });
});

describe("no return is written", () => {
  const [facility, ...rest] = records;
  test.each([
    ["without the facility first", rest, "the first one"],
    ["with the facility twice", [...records, ...records], "the first one"],
    ["with a record that no reader takes", [facility, { ...rest[0], seq: 0 }], "seq"],
  ])("%s", async (_, wrong, complaint) => {
    await expect(returnOf(pair, wrong as ReturnRecord[])).rejects.toThrow(complaint);
  });

  test("with fewer or more records than announced", async () => {
    for (const count of [records.length - 1, records.length + 1]) {
      await expect(returnOf(pair, records, { count })).rejects.toThrow(`announced ${count} records`);
    }
  });

  test("for nobody, or for more terminals than a facility can have", async () => {
    await expect(returnOf(pair, records, { recipients: [] })).rejects.toThrow("0 terminals");
    const many = Array.from({ length: 5001 }, (_, index) => `age1${String(index).padStart(58, "q")}`);
    const recipients = many as unknown as (typeof pair.terminal.recipient)[];
    await expect(returnOf(pair, records, { recipients })).rejects.toThrow("5001 terminals");
  });
});
