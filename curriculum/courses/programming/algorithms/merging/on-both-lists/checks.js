import { onBoth } from "./main.js";

test("two of the codes stand on both lists", () => {
  expect(onBoth([11, 23, 35, 50], [18, 23, 50, 62]), "Some codes are on both lists, but stand at different places there.").toEqual([23, 50]);
});

test("other lists, and one much longer than the other", () => {
  expect(onBoth([5, 9], [1, 2, 3, 5, 7, 8])).toEqual([5]);
  expect(onBoth([1, 2, 3, 5, 7, 8], [2, 8])).toEqual([2, 8]);
});

test("the same codes on both lists", () => {
  expect(onBoth([3, 4, 6], [3, 4, 6])).toEqual([3, 4, 6]);
});

test("no code stands on both lists", () => {
  expect(onBoth([11, 23], [18]), "A code that does not stand on both lists must not be in the answer.").toEqual([]);
  expect(onBoth([1, 2], [8, 9])).toEqual([]);
});

test("an empty list", () => {
  expect(onBoth([], [4, 5])).toEqual([]);
  expect(onBoth([4, 5], [])).toEqual([]);
});

test("lists of 40,000 codes are done in a moment", () => {
  const sent = [];
  const arrived = [];
  for (let i = 0; i < 40000; i++) {
    sent.push(2 * i);
    arrived.push(3 * i);
  }
  expect(onBoth(sent, arrived).length).toBe(13334);
});
