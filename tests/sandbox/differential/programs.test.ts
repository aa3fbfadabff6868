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

/** The tests below do about a fifth of what `node tests/sandbox/differential/run.ts` does. */
test("solutions with a mistake made in them end as on V8, check by check", async () => {
  const report = await comparePrograms(workshop, reference, mutants(800, seed));
  expect(report.disagreements).toEqual([]);
  expect(ended(report, "passed")).toBeGreaterThan(100);
  expect(ended(report, "failed")).toBeGreaterThan(400);
  expect(ended(report, "stopped")).toBeGreaterThan(10);
});

test("programs that a grammar writes end as on V8, and print the same", async () => {
  const report = await comparePrograms(workshop, reference, await generated(reference, 400, seed));
  expect(report.disagreements).toEqual([]);
  // Half of the checks of each expect what is not so.
  expect(ended(report, "failed")).toBeGreaterThan(300);
});
