import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../bundle/canonical.ts";
import { facilityIdOf, makeSigningKey, signerFromPem, terminalIdOf } from "../../bundle/keys.ts";
import { makeReceipt, maxReceiptLength, readReceipt } from "../../bundle/receipt.ts";
import type { WallMs } from "../../bundle/std.ts";
import { extendSuccession, startSuccession } from "../../bundle/succession.ts";

const key = () => signerFromPem(makeSigningKey());
const [first, second] = [key(), key()];
const facility = facilityIdOf(first.publicKey);
const terminal = terminalIdOf(key().publicKey);
const before = startSuccession(first.publicKey);
const after = await extendSuccession(before, first, second.publicKey);

const said = {
  facility,
  terminal,
  seq: 350,
  hash: "ab".repeat(32),
  digest: "cd".repeat(64),
  receivedMs: 1_785_000_100_000 as WallMs,
  succession: before,
};
const reader = { facility, terminal, succession: null };
const good = await makeReceipt(said, first);

test("what the facility said is what the terminal reads", () => {
  expect(readReceipt(good, reader)).toEqual({ ok: true, value: said });
  expect(readReceipt(good, { ...reader, succession: before }).ok).toBe(true);
});

test("a receipt of a later key is proven by its succession", async () => {
  const later = await makeReceipt({ ...said, succession: after }, second);
  expect(readReceipt(later, reader).ok).toBe(true);
  expect(readReceipt(later, { ...reader, succession: before }).ok).toBe(true);
});

describe("is refused", () => {
  const refused = { ok: false, refusal: { kind: "badReceipt" } };

  test("of another facility, or about another terminal", () => {
    const other = key().publicKey;
    expect(readReceipt(good, { ...reader, facility: facilityIdOf(other) })).toMatchObject(refused);
    expect(readReceipt(good, { ...reader, terminal: terminalIdOf(other) })).toMatchObject(refused);
  });

  test("from a key that this terminal has seen replaced", () => {
    expect(readReceipt(good, { ...reader, succession: after })).toMatchObject(refused);
  });

  test("when a stranger signs it in the facility's name", async () => {
    const thief = key();
    const theirs = startSuccession(thief.publicKey);
    const signed = await makeReceipt(
      { ...said, facility: facilityIdOf(thief.publicKey), succession: theirs },
      thief,
    );
    const forged = signed.replace(facilityIdOf(thief.publicKey), facility);
    expect(readReceipt(forged, reader)).toMatchObject(refused);
    const borrowed = JSON.parse(good);
    borrowed.receipt.seq = 351;
    expect(readReceipt(canonicalJson(borrowed), reader)).toMatchObject(refused);
  });

  test("with any change of its text", () => {
    const change = fc.record({ at: fc.nat({ max: good.length }), out: fc.nat({ max: 3 }), put: fc.string() });
    fc.assert(
      fc.property(change, ({ at, out, put }) => {
        const text = good.slice(0, at) + put + good.slice(at + out);
        if (text !== good) expect(readReceipt(text, reader)).toMatchObject(refused);
      }),
      { numRuns: 1000 },
    );
  });

  test("when it is longer than any", () => {
    expect(readReceipt(good.padEnd(maxReceiptLength + 1), reader)).toMatchObject(refused);
  });
});

test("a key that is not the facility's present one makes none", async () => {
  await expect(makeReceipt(said, second)).rejects.toThrow("present key");
  await expect(makeReceipt({ ...said, succession: after }, first)).rejects.toThrow("present key");
});
