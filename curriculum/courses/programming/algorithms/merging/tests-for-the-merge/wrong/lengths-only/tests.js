import { merge } from "./main.js";

test("nothing is lost", () => {
  expect(merge([2, 5, 9], [1, 6]).length).toBe(5);
  expect(merge([1], [8, 9, 10]).length).toBe(4);
  expect(merge([4], [4]).length).toBe(2);
});
