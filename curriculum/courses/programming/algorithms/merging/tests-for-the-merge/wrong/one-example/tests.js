import { merge } from "./main.js";

test("two belts", () => {
  expect(merge([2, 5, 9], [1, 6])).toEqual([1, 2, 5, 6, 9]);
});
