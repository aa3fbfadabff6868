import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "../workshop.ts";
import { compareJudgements } from "./judgements.ts";
import { Reference } from "./reference.ts";
import { seed } from "./seed.ts";

let workshop: Workshop;
const reference = new Reference();
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await Promise.all([workshop.close(), reference.close()]);
});

/** A fifth of what `node tests/sandbox/differential/run.ts` compares. */
const count = 4_000;

test("the matchers judge as Jest's own expect does on V8, but where it is written down why not", async () => {
  const report = await compareJudgements(workshop, reference, { count, seed });
  expect(report.disagreements).toEqual([]);
  expect(report.judged).toBe(count);
  // Of each two, one is the other's opposite.
  expect(report.held).toBeGreaterThan(count / 2);
});
