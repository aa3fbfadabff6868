import { describe, expect, test } from "vitest";
import { fuzz } from "./loop.ts";
import { targets } from "./targets/all.ts";

/** The same inputs each time; `npm run fuzz` makes new ones, and far more. */
const seed = 1;
const inputs = 3_000;
const shares = targets.reduce((sum, { share }) => sum + share, 0);

describe(`made-up inputs, from seed ${seed}`, () => {
  test.each(targets)("$name neither throws nor takes what it should not", async (target) => {
    const own = Math.ceil((inputs * target.share) / shares);
    const { findings, outcomes } = await fuzz(target, own, seed, { before: () => {} });
    expect(
      findings.map(({ kind, what, stack, input }) => [kind, what, stack, input.toString("latin1")]),
    ).toEqual([]);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(own);
  });
});
