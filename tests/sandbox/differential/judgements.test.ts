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

/** In all three parts an eighth of what `node tests/sandbox/differential/run.ts` compares. */
const count = 850;

test.each([0, 1, 2])(
  "the matchers judge as Jest's own expect does on V8, but where it is written down why not: part %i",
  async (part) => {
    const report = await compareJudgements(workshop, reference, { count, seed: seed + part });
    expect(report.disagreements).toEqual([]);
    expect(report.judged).toBe(count);
    // Of each two, one is the other's opposite.
    expect(report.held).toBeGreaterThan(count / 2);
  },
);
