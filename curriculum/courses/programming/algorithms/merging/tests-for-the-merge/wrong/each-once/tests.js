import { merge } from "./main.js";

test("two belts", () => {
  expect(merge([2, 5, 9], [1, 6])).toEqual([1, 2, 5, 6, 9]);
});

test("the same weight on both belts", () => {
  expect(merge([4, 7], [4])).toEqual([4, 7]);
});
