import { expect, test } from "vitest";
import {
  bytesSource,
  howManyFit,
  joinBytes,
  openContent,
  readBundle,
  versionOneLimits,
  writeContent,
  writeProgressBundle,
} from "../../bundle/bundle.ts";
import { canonicalJson } from "../../bundle/canonical.ts";
import type { EventRecord } from "../../bundle/event.ts";
import { makeSigningKey, signerFromPem } from "../../bundle/keys.ts";
import { contentLimits } from "../../bundle/limits.ts";
import type { WallMs } from "../../bundle/std.ts";
import { history, makePair } from "./sample.ts";

const createdMs = 0 as WallMs;
const pair = await makePair();
const write = (events: readonly EventRecord[], limits: typeof versionOneLimits) =>
  joinBytes(
    writeProgressBundle(
      {
        facility: pair.facility,
        terminal: pair.terminal,
        enrolment: pair.enrolment,
        from: events[0]?.seq ?? 1,
        to: events.at(-1)?.seq ?? 0,
        events,
        createdMs,
      },
      limits,
    ),
  );
/** Does not hold itself to the ratio, as a stranger's writer would not. */
const careless = { ...versionOneLimits, ratio: Number.MAX_SAFE_INTEGER };
/** As in version 1, but with a border that a test reaches soon. */
const strict = { ...versionOneLimits, freeBytes: 2 ** 23, ratio: 16 };

test("a bomb of files that are each in order ends where the ratio ends", async () => {
  const signer = signerFromPem(makeSigningKey());
  const limits = { ...contentLimits, freeBytes: 2 ** 24 };
  const bytes = Buffer.alloc(2 ** 20, "a");
  const files = Array.from({ length: 64 }, (_, index) => ({ path: `f${index + 100}`, bytes }));
  const ask = { signer, course: "bomb", version: 1, title: { en: "Bomb" }, count: 64, files, createdMs };
  const file = await joinBytes(writeContent(ask, { ...contentLimits, ratio: careless.ratio }));
  expect(file.length).toBeLessThan(8_000);

  const opened = await openContent(bytesSource(file), { publishers: [signer.publicKey] }, limits);
  if (!opened.ok) throw new Error(opened.refusal.detail);
  let inflated = 0;
  let end = "taken";
  for await (const step of opened.value.files()) {
    if (step.ok) inflated += step.value.bytes.length;
    else end = step.refusal.kind;
  }
  expect(end).toBe("tooLarge");
  expect(inflated).toBeLessThanOrEqual(limits.freeBytes + limits.ratio * file.length);
  expect(inflated).toBeGreaterThan(limits.freeBytes);
});

const program = (index: number) => ({ kind: "odd", body: { index, text: "\u0001".repeat(20_000) } });
const repeated = history(
  pair.terminal.id,
  Array.from({ length: 100 }, (_, index) => program(index)),
);
const inside = repeated.map((event) => Buffer.byteLength(canonicalJson({ ...event })));

test("beyond what is free, the ratio counts, for the reader and for the writer", async () => {
  const bytes = await write(repeated, careless);
  expect(inside.reduce((sum, length) => sum + length)).toBeGreaterThan(strict.freeBytes + 16 * bytes.length);
  expect(await readBundle(bytes, pair.reader, strict)).toMatchObject({ refusal: { kind: "tooLarge" } });
  expect(await readBundle(bytes, pair.reader, { ...strict, ratio: 4096 })).toMatchObject({ ok: true });
  await expect(write(repeated, strict)).rejects.toThrow("bytes inside, more than");
});

test("a log that compresses beyond the ratio still leaves its terminal, in several bundles", async () => {
  const taken: EventRecord[] = [];
  let bundles = 0;
  while (taken.length < repeated.length) {
    const count = howManyFit(inside.slice(taken.length), strict);
    const bytes = await write(repeated.slice(taken.length, taken.length + count), strict);
    const read = await readBundle(bytes, pair.reader, strict);
    if (!read.ok) throw new Error(read.refusal.detail);
    taken.push(...read.value.events);
    bundles++;
  }
  expect(taken).toEqual(repeated);
  expect(bundles).toBe(2);
});

test("as many events fit as the limits say, and always one", () => {
  expect(howManyFit([100, 100, 100], { ...strict, records: 2 })).toBe(2);
  expect(howManyFit([versionOneLimits.lineBytes, 100], { ...strict, freeBytes: 1 })).toBe(1);
  function* endless() {
    while (true) yield 2 ** 20;
  }
  expect(howManyFit(endless())).toBe(127);
});
