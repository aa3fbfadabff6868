import { expect, test } from "vitest";
import { gapsOf, hasTwoHistories, liesBefore, type Segment, tipAfter, tipsOf } from "../../facility/tree.ts";

const stretch = (no: number, from_seq: number, to_seq: number, rest: Partial<Segment> = {}): Segment => ({
  no,
  from_seq,
  to_seq,
  parent: null,
  prev: `before-${no}`,
  last_hash: `end-${no}`,
  rooted: 0,
  ...rest,
});
const root = stretch(1, 1, 5, { rooted: 1 });

test.each([
  ["one stretch", [root], false],
  ["one that goes on", [root, stretch(2, 6, 9, { parent: 1, rooted: 1 })], false],
  ["a gap", [root, stretch(2, 8, 9)], false],
  ["a fork", [root, stretch(2, 4, 9, { parent: 1, rooted: 1 })], true],
  ["another that only follows on", [root, stretch(2, 6, 9)], true],
  ["two behind the same gap", [stretch(2, 8, 9), stretch(3, 8, 8)], true],
  ["another in the air, over it", [root, stretch(2, 3, 4)], true],
])("two histories: %s", (_, segments, expected) => {
  expect(hasTwoHistories(segments)).toBe(expected);
  expect(hasTwoHistories(segments.toReversed())).toBe(expected);
});

test("what is received is told for each history, and none for what hangs in the air", () => {
  const fork = [root, stretch(2, 4, 9, { parent: 1, rooted: 1 }), stretch(3, 12, 14)];
  expect(tipsOf(fork).map(({ seq, hash }) => [seq, hash])).toEqual([
    [5, "end-1"],
    [9, "end-2"],
  ]);
  expect(tipsOf([root, stretch(2, 6, 9, { parent: 1, rooted: 1 })]).map(({ seq }) => seq)).toEqual([9]);
  expect(tipAfter(fork, 1, 3)).toEqual({ seq: 9, hash: "end-2" });
  expect(tipAfter(fork, 1, 4)).toEqual({ seq: 5, hash: "end-1" });
  expect(tipAfter(fork, 3, 12)).toBeNull();
});

test("gaps", () => {
  expect(gapsOf([stretch(1, 3, 3), stretch(2, 6, 8)])).toEqual([
    { from: 1, to: 2 },
    { from: 4, to: 5 },
  ]);
  expect(gapsOf([root, stretch(2, 6, 9, { parent: 1 })])).toEqual([]);
  // Another history has an event 7, so nothing says how far back this one is missing.
  expect(gapsOf([stretch(1, 1, 7, { rooted: 1 }), stretch(2, 8, 9)])).toEqual([{ from: 7, to: 7 }]);
});

test("what lies before what, along its own history", () => {
  const segments = new Map(
    [root, stretch(2, 4, 9, { parent: 1 }), stretch(3, 12, 14)].map((one) => [one.no, one]),
  );
  const before = (a: [number, number], b: [number, number]) =>
    liesBefore(segments, { log: a[0], seq: a[1] }, { log: b[0], seq: b[1] });
  expect(before([1, 3], [2, 6])).toBe(true);
  expect(before([1, 4], [2, 6])).toBe(false);
  expect(before([2, 6], [2, 6])).toBe(false);
  expect(before([2, 5], [1, 5])).toBe(false);
  // Something is missing between them.
  expect(before([1, 4], [3, 13])).toBe(true);
});
