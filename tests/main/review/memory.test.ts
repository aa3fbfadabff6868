import fc from "fast-check";
import { expect, test } from "vitest";
import { dueOf, memoriesOf, type Outcome } from "../../../main/review/memory.ts";
import { ratings } from "../../../main/review/rating.ts";
import { dayMs } from "../../../main/store/log-time.ts";

const hourMs = dayMs / 24;
const skillsOf = (exercise: string) => exercise.split("+");
const done = (exercise: string, hours: number, rating: number, passed = true): Outcome => ({
  exercise,
  lastedMs: hours * hourMs,
  rating,
  passed,
});
const intervalOf = (...outcomes: Outcome[]) => memoriesOf(outcomes, skillsOf).get("loops")?.intervalDays;

test("a skill comes back after growing intervals while it is known, and soon when it was not", () => {
  const outcomes = [done("loops", 0, ratings.good)];
  const intervals: number[] = [];
  for (let time = 0; time < 5; time++) {
    const days = intervalOf(...outcomes) ?? 0;
    intervals.push(days);
    outcomes.push(done("loops", (outcomes.at(-1)?.lastedMs ?? 0) / hourMs + days * 24, ratings.easy));
  }
  for (const [at, days] of intervals.entries()) expect(days).toBeGreaterThanOrEqual(intervals[at - 1] ?? 1);
  expect(intervals[0]).toBeLessThanOrEqual(3);
  expect(intervals.at(-1)).toBe(60);
  const lapsed = [...outcomes, done("loops", 24 * 400, ratings.again)];
  expect(intervalOf(...lapsed)).toBeLessThan(10);
});

test("what was harder comes back sooner", () => {
  const first = Object.values(ratings).map((rating) => intervalOf(done("loops", 0, rating)) ?? 0);
  expect(first).toEqual([...first].sort((a, b) => a - b));
  expect(new Set(first).size).toBeGreaterThan(2);
});

test("a skill enters with a pass, and what failed before it in another sitting is not held against it", () => {
  const failed = done("loops", 0, ratings.again, false);
  expect(memoriesOf([failed], skillsOf).size).toBe(0);
  expect(intervalOf(failed, done("loops", 48, ratings.good))).toBe(
    intervalOf(done("loops", 48, ratings.good)),
  );
});

test("of one sitting counts the middle: one exercise of five that went wrong says little of each of its skills", () => {
  const five = [ratings.good, ratings.good, ratings.again, ratings.good, ratings.good];
  expect(intervalOf(...five.map((rating, at) => done("loops", at, rating)))).toBe(
    intervalOf(done("loops", 0, ratings.good)),
  );
  expect(intervalOf(done("loops", 0, ratings.again), done("loops", 1, ratings.good))).toBe(
    intervalOf(done("loops", 0, ratings.again)),
  );
});

test("what was done in the afternoon is there the next morning, and not the same evening", () => {
  const memories = memoriesOf([done("loops", 15, ratings.again)], skillsOf);
  expect(memories.get("loops")?.intervalDays).toBe(1);
  expect(dueOf(memories, 20 * hourMs)).toEqual([]);
  expect(dueOf(memories, (24 + 8) * hourMs)).toEqual(["loops"]);
});

test("the most forgotten comes first, whatever the order in which it was learned; the same log gives the same, always", () => {
  const outcome = fc.record({
    exercise: fc.constantFrom("loops", "text", "loops+text", "lists", "names+lists"),
    hours: fc.integer({ min: 0, max: 3000 }),
    rating: fc.integer({ min: 1, max: 4 }),
    passed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 60 }), (given) => {
      const outcomes = given
        .map(({ exercise, hours, rating, passed }) => done(exercise, hours, rating, passed))
        .sort((a, b) => a.lastedMs - b.lastedMs);
      const memories = memoriesOf(outcomes, skillsOf);
      const nowMs = 4000 * hourMs;
      const due = dueOf(memories, nowMs);
      for (const [skill, { stability, difficulty, intervalDays, lastMs }] of memories) {
        expect(stability).toBeGreaterThan(0);
        expect(difficulty).toBeGreaterThanOrEqual(1);
        expect(intervalDays).toBeGreaterThanOrEqual(1);
        expect(due.includes(skill)).toBe(nowMs - lastMs >= intervalDays * dayMs - dayMs / 2);
      }
      const forgotten = due.map((skill) => {
        const { lastMs, stability } = memories.get(skill) ?? { lastMs: 0, stability: 1 };
        return (nowMs - lastMs) / stability;
      });
      expect(forgotten).toEqual([...forgotten].sort((a, b) => b - a));
      expect(dueOf(memoriesOf([...outcomes], skillsOf), nowMs)).toEqual(due);
    }),
  );
});
