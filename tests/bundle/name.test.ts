import fc from "fast-check";
import { expect, test } from "vitest";
import { bundleFileName, contentFileName, returnFileName } from "../../bundle/bundle.ts";
import { facilityIdOf, makeSigningKey, signerFromPem, terminalIdOf } from "../../bundle/keys.ts";
import type { WallMs } from "../../bundle/std.ts";

const key = signerFromPem(makeSigningKey()).publicKey;
const nameAt = (createdMs: number, from = 1, to = 350) =>
  bundleFileName({
    facility: facilityIdOf(key),
    terminal: terminalIdOf(key),
    from,
    to,
    createdMs: createdMs as WallMs,
  });

test("tells time, facility, terminal and range", () => {
  const name = nameAt(Date.UTC(2026, 7, 2, 10, 15, 30, 999));
  expect(name).toBe(
    `20260802-101530_${facilityIdOf(key).slice(0, 10)}_${terminalIdOf(key).slice(0, 10)}_000001-000350.foothold`,
  );
});

test("tells a return's time, facility and number", () => {
  const createdMs = Date.UTC(2026, 7, 2, 18, 15) as WallMs;
  const name = returnFileName({ facility: facilityIdOf(key), number: 12, createdMs });
  expect(name).toBe(`20260802-181500_${facilityIdOf(key).slice(0, 10)}_return-000012.foothold`);
});

test("tells a course's time, id and version, and is never longer than others", () => {
  const createdMs = Date.UTC(2026, 7, 2, 9) as WallMs;
  const name = contentFileName({ course: "programming", version: 3, createdMs });
  expect(name).toBe("20260802-090000_programming_content-000003.foothold");
  const long = contentFileName({ course: "a".repeat(64), version: Number.MAX_SAFE_INTEGER, createdMs });
  expect(long).toMatch(/^[0-9a-z_-]{1,100}\.foothold$/);
});

test("is safe on FAT32 and exFAT and sorts by time, whatever the clock says", () => {
  const times = fc.integer({ min: -1e15, max: 1e15 });
  fc.assert(
    fc.property(times, times, (one, two) => {
      expect(nameAt(one)).toMatch(/^[0-9a-z_-]{1,100}\.foothold$/);
      if (one < two) expect(nameAt(one) <= nameAt(two)).toBe(true);
    }),
  );
});
