import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytesSource,
  explain,
  openBundle,
  readBundle,
  verifyOwnBundle,
  versionOneLimits,
} from "../../bundle/bundle.ts";
import { makeAgeIdentity, makeSigningKey, signerFromPem } from "../../bundle/keys.ts";
import { all, bundleOf, history, makePair, shortDay } from "./sample.ts";

const pair = await makePair();
const events = shortDay(pair.terminal.id, 20);
const good = await bundleOf(pair, events);

async function kindOf(bytes: Uint8Array, reader = pair.reader, limits = versionOneLimits) {
  const read = await readBundle(bytes, reader, limits);
  return read.ok ? "taken" : read.refusal.kind;
}

describe("a good bundle", () => {
  test("gives back every event as it went in", async () => {
    const read = await readBundle(good, pair.reader);
    if (!read.ok) throw new Error(read.refusal.detail);
    expect(read.value.events).toEqual(events);
    expect(read.value.header).toMatchObject({ kind: "progress", from: 1, to: 20, count: 20 });
  });

  test("may begin in the middle of the log", async () => {
    const later = events.slice(12);
    expect(await readBundle(await bundleOf(pair, later), pair.reader)).toMatchObject({
      ok: true,
      value: { events: later },
    });
  });

  test("carries text in any language and the longest program", async () => {
    const files = {
      "main.js": `${"\u0007".repeat(100_000)}// añadir 数 🧮 \u2028 "\\ud800"`,
      "notes.txt": "\ufeff",
    };
    const odd = history(pair.terminal.id, [
      { kind: "ofALaterVersion", body: { files, deep: [[[{ a: -0.1 }]]] } },
    ]);
    expect(await readBundle(await bundleOf(pair, odd), pair.reader)).toMatchObject({
      ok: true,
      value: { events: odd },
    });
  });

  test("can be checked by its terminal without a key to decrypt", async () => {
    expect(await verifyOwnBundle(bytesSource(good), pair.terminal.signer.publicKey)).toMatchObject({
      ok: true,
      value: { from: 1, to: 20 },
    });
    const other = signerFromPem(makeSigningKey()).publicKey;
    expect(await verifyOwnBundle(bytesSource(good), other)).toMatchObject({ refusal: { kind: "notOurs" } });
  });
});

describe("a spoilt bundle", () => {
  const told = (kind: string) => explain[kind as keyof typeof explain];

  test.each([0, 1, 15, 16, 17, 18, 19])(
    "cut after %i bytes, in its first line, is called cut short",
    async (length) => {
      expect(await kindOf(good.subarray(0, length))).toBe("cutShort");
    },
  );

  test("cut anywhere is called cut short", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), async (length) => {
        expect(await kindOf(good.subarray(0, length))).toBe("cutShort");
        const own = await verifyOwnBundle(
          bytesSource(good.subarray(0, length)),
          pair.terminal.signer.publicKey,
        );
        expect(own).toMatchObject({ ok: false, refusal: { kind: "cutShort" } });
      }),
    );
  });

  test("with any bit turned over is refused with a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const bytes = Buffer.from(good);
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        const kind = await kindOf(bytes);
        expect(["notABundle", "newerVersion", "cutShort", "damaged"]).toContain(kind);
        expect(told(kind)).toMatch(/\.$/);
        const own = await verifyOwnBundle(bytesSource(bytes), pair.terminal.signer.publicKey);
        expect(own.ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("with bytes put in or left out anywhere is refused", async () => {
    const change = fc.record({
      at: fc.nat({ max: good.length }),
      out: fc.nat({ max: 100 }),
      put: fc.uint8Array({ maxLength: 100 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, out, put }) => {
        const bytes = Buffer.concat([good.subarray(0, at), put, good.subarray(at + out)]);
        expect(await kindOf(bytes)).toSatisfy((kind: string) => kind !== "taken" || bytes.equals(good));
      }),
      { numRuns: 300 },
    );
  });

  test("that is nothing of ours never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (noise, marked) => {
        const bytes = marked ? Buffer.concat([Buffer.from("foothold-bundle 1\n"), noise]) : noise;
        expect(await kindOf(bytes)).not.toBe("taken");
      }),
      { numRuns: 500 },
    );
  });
});

describe("a whole bundle that is not for this reader", () => {
  test("of another facility", async () => {
    const { reader } = await makePair();
    expect(await kindOf(good, reader)).toBe("otherFacility");
  });

  test("of a terminal without the enrolment secret, unless it is known already", async () => {
    const stranger = { ...pair.reader, enrolments: (await makePair()).reader.enrolments };
    expect(await kindOf(good, stranger)).toBe("notEnrolled");
    expect(await kindOf(good, { ...stranger, isEnrolled: (id) => id === pair.terminal.id })).toBe("taken");
  });

  test("with a proof of enrolment copied from another terminal", async () => {
    const { terminal } = await makePair();
    const theirs = shortDay(terminal.id, 2);
    const bytes = await bundleOf({ ...pair, terminal, enrolment: (await makePair()).enrolment }, theirs);
    expect(await kindOf(bytes)).toBe("notEnrolled");
  });

  test("encrypted to a key that is not here", async () => {
    expect(await kindOf(good, { ...pair.reader, identities: [await makeAgeIdentity()] })).toBe("locked");
    const both = { ...pair.reader, identities: [await makeAgeIdentity(), ...pair.reader.identities] };
    expect(await kindOf(good, both)).toBe("taken");
  });

  test.each([
    ["the file", { fileBytes: good.length - 1 }],
    ["the count", { records: 19 }],
    ["a line", { lineBytes: 200 }],
    ["what is inside", { payloadBytes: 2000 }],
  ])("too large: %s", async (_, limit) => {
    const long = history(pair.terminal.id, [{ kind: "long", body: { text: "x".repeat(2 ** 17) } }]);
    const bytes = "lineBytes" in limit ? await bundleOf(pair, long) : good;
    expect(await kindOf(bytes, pair.reader, { ...versionOneLimits, ...limit })).toBe("tooLarge");
  });
});

test("bytes that change between two readings are refused", async () => {
  const second = await bundleOf(pair, events);
  expect(second.length).toBe(good.length);
  let answer = good;
  const twoFaced = {
    length: good.length,
    read: (from: number, to: number) => [answer.subarray(from, to)],
  };
  const opened = await openBundle(twoFaced, pair.reader);
  if (!opened.ok) throw new Error(opened.refusal.detail);
  answer = second;
  const steps = await all(opened.value.runs());
  expect(steps.flatMap((step) => (step.ok ? step.value : []))).toHaveLength(events.length);
  expect(steps.at(-1)).toMatchObject({ ok: false, refusal: { kind: "damaged" } });
});

test("a disk that cannot be read is not called a damaged bundle", async () => {
  const failing = {
    length: good.length,
    async *read(from: number, to: number) {
      if (from > 0 && to < good.length && failing.broken) throw new Error("EIO");
      yield good.subarray(from, to);
    },
    broken: false,
  };
  const opened = await openBundle(failing, pair.reader);
  if (!opened.ok) throw new Error(opened.refusal.detail);
  failing.broken = true;
  await expect(all(opened.value.runs())).rejects.toThrow("EIO");
});
