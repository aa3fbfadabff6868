import { firstTable } from "./main.js";

test("the smallest chance takes table 1", () => {
  expect(firstTable(10, 0)).toBe(1);
});

test("the largest chance takes the last table", () => {
  expect(firstTable(10, 1)).toBe(10);
});
