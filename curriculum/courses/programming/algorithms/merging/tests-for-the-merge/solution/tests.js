import { merge } from "./main.js";

test("the weights take turns", () => {
  expect(merge([2, 5, 9], [1, 6])).toEqual([1, 2, 5, 6, 9]);
});

test("a rest on the left belt", () => {
  expect(merge([1, 8, 9], [2])).toEqual([1, 2, 8, 9]);
});

test("a rest on the right belt", () => {
  expect(merge([2], [1, 8, 9])).toEqual([1, 2, 8, 9]);
});

test("the same weight on both belts", () => {
  expect(merge([4, 7], [4])).toEqual([4, 4, 7]);
});

test("the lists that come in stay as they were", () => {
  const left = [1, 3];
  const right = [2];
  merge(left, right);
  expect(left).toEqual([1, 3]);
  expect(right).toEqual([2]);
});
