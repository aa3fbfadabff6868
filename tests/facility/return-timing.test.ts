import { expect, test } from "vitest";
import {
  afterMaking,
  isDue,
  look,
  nothingSeen,
  ordinaryTiming,
  type Seen,
} from "../../facility/return-timing.ts";

/** Looks every two seconds for so long, and makes a return whenever one is due, which takes `tookMs`. */
function run(marks: (nowMs: number) => string, forMs: number, tookMs: number): readonly number[] {
  const madeMs: number[] = [];
  let seen: Seen = nothingSeen;
  for (let nowMs = 0; nowMs <= forMs; nowMs += ordinaryTiming.lookMs) {
    seen = look(seen, marks(nowMs), nowMs);
    if (!isDue(seen, ordinaryTiming, nowMs)) continue;
    madeMs.push(nowMs);
    const mark = seen.mark;
    nowMs += tookMs;
    seen = afterMaking(seen, nowMs - tookMs, nowMs, mark);
  }
  return madeMs;
}

test("one return after the start, then one some seconds after each change, and none while nothing changes", () => {
  const changesMs = [200_000, 203_000, 400_000];
  const marks = (nowMs: number) => String(changesMs.filter((ms) => ms <= nowMs).length);
  expect(run(marks, 3_600_000, 100)).toEqual([
    6_000,
    expect.closeTo(210_000, -4),
    expect.closeTo(406_000, -4),
  ]);
});

test("a busy hour makes one a minute, and returns that are slow to make take a tenth of the time", () => {
  const busy = (nowMs: number) => String(nowMs);
  expect(run(busy, 3_600_000, 100).length).toBeLessThanOrEqual(61);
  expect(run(busy, 3_600_000, 100).length).toBeGreaterThan(50);
  const slow = run(busy, 3_600_000, 20_000);
  expect(slow.length * 20_000).toBeLessThanOrEqual(3_600_000 / 10 + 20_000);
  expect(slow.length).toBeGreaterThan(15);
});

test("one that failed is tried again after the rest, though nothing has changed since", () => {
  const seen = afterMaking(look(nothingSeen, "a", 0), 10_000, 10_000, null);
  expect(isDue(seen, ordinaryTiming, 69_000)).toBe(false);
  expect(isDue(seen, ordinaryTiming, 70_000)).toBe(true);
});
