import { expect, test } from "vitest";
import { ratingOf, ratings } from "../../../main/review/rating.ts";

const run = (failures: number, hints = 0, solution = false) => ({ failures, hints, solution });

test.each([
  ["passes at once beside its lesson", run(0), false, ratings.good],
  ["passes at once in review", run(0), true, ratings.easy],
  ["passes after a slip", run(1), true, ratings.hard],
  ["passes after two", run(2), false, ratings.hard],
  ["had to be looked for", run(3), true, ratings.again],
  ["passes after a hint", run(0, 1), true, ratings.again],
  ["passes after the solution was shown", run(0, 0, true), true, ratings.again],
] as const)("what %s is rated so", (_, given, isReview, rating) => {
  expect(ratingOf(given, isReview)).toBe(rating);
});
