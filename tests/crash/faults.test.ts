import { describe, expect, test } from "vitest";
import type { Fault } from "./faults.ts";
import { hurtDisk } from "./hurt-disk.ts";
import { quickStep, tooFew } from "./least-points.ts";
import { type TrialName, trialNames } from "./trials.ts";

type Case = readonly [TrialName, Fault["kind"], Fault["length"]];

/** One fault for every operation, and those that differ for the ones that carry the most. `npm run crash` does all. */
const cases: readonly Case[] = [
  ...trialNames.map((name): Case => [name, "eio", "once"]),
  ["attempt", "enospc", "on"],
  ["exportAll", "torn", "once"],
  ["exportAll", "eio", "on"],
  ["exportAll", "lies", "once"],
  ["deliver", "lies", "once"],
  ["restore", "torn", "once"],
  ["seal", "erofs", "on"],
];

describe.skipIf(process.platform !== "linux")("a failing disk", () => {
  test.for(cases)(
    "%s, %s %s at one call after the other: done or refused with a sentence, and nothing is lost",
    { timeout: 600_000 },
    async ([name, kind, length]) => {
      const found = await hurtDisk(name, { kind, length }, quickStep(name));
      expect(found).toMatchObject({ lost: [], torn: [], faults: [] });
      expect(found.refused).toBeGreaterThan(0);
    },
  );
});

test.each<[Fault["kind"], number, number, number]>([
  ["eio", 1, 5, 1],
  ["eio", 1, 6, 0],
  ["eio", 3, 1, 1],
  ["eio", 3, 2, 0],
  ["lies", 1, 2, 1],
  ["lies", 1, 3, 0],
])(
  "a run with %s at every %ith call that hurt only %i of them gives %i faults",
  (kind, step, points, faults) => {
    expect(tooFew("saveDraft", { kind }, step, points)).toHaveLength(faults);
  },
);
