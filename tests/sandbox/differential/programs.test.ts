import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "../workshop.ts";
import { comparePrograms, type ProgramReport } from "./compare.ts";
import { generated } from "./generated.ts";
import { Reference } from "./reference.ts";
import { seed } from "./seed.ts";
import { mutants, solutions } from "./solutions.ts";

let workshop: Workshop;
const reference = new Reference();
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await Promise.all([workshop.close(), reference.close()]);
});

/** How many programs ended so: a comparison of programs that all fail would prove little. */
const ended = (report: ProgramReport, kind: string): number => report.kinds.get(kind) ?? 0;

test("solutions and wrong solutions end as on V8", async () => {
  const report = await comparePrograms(workshop, reference, solutions());
  expect(report.disagreements).toEqual([]);
  expect(ended(report, "passed")).toBeGreaterThan(60);
  expect(ended(report, "failed")).toBeGreaterThan(50);
});

/** In all an eighth of what `node tests/sandbox/differential/run.ts` compares, in parts, for a slow machine. */
const mistaken = mutants(500, seed);

test.each([0, 100, 200, 300, 400])(
  "solutions with a mistake made in them end as on V8, check by check: from %i",
  async (first) => {
    const report = await comparePrograms(workshop, reference, mistaken.slice(first, first + 100));
    expect(report.disagreements).toEqual([]);
    expect(ended(report, "passed")).toBeGreaterThan(5);
    expect(ended(report, "failed")).toBeGreaterThan(40);
  },
);

test.each([0, 1])(
  "programs that a grammar writes end as on V8, and print the same: part %i",
  async (part) => {
    const report = await comparePrograms(workshop, reference, await generated(reference, 125, seed + part));
    expect(report.disagreements).toEqual([]);
    // Half of the checks of each expect what is not so.
    expect(ended(report, "failed")).toBeGreaterThan(80);
  },
);
