import { expect, test } from "vitest";
import type { Fault } from "./faults.ts";
import { hurtDisk } from "./hurt-disk.ts";
import { type TrialName, trialNames } from "./trials.ts";

type Case = readonly [TrialName, Fault["kind"], Fault["length"]];

/** One fault for every operation, and those that differ for the two that carry the most. `npm run crash` does all. */
const cases: readonly Case[] = [
  ...trialNames.map((name): Case => [name, "eio", "once"]),
  ["attempt", "enospc", "on"],
  ["exportAll", "torn", "once"],
  ["exportAll", "eio", "on"],
];

test.skipIf(process.platform !== "linux").for(cases)(
  "%s, on a disk that answers %s %s at each call in turn: done or refused with a sentence, and nothing is lost",
  { timeout: 600_000 },
  async ([name, kind, length]) => {
    const found = await hurtDisk(name, { kind, length });
    expect(found).toMatchObject({ lost: [], torn: [], faults: [] });
    expect(found.points).toBeGreaterThan(3);
    expect(found.refused).toBeGreaterThan(0);
  },
);
