import { firstTable } from "./main.js";

test("the smallest chance takes table 1", () => {
  expect(firstTable(10, 0)).toBe(1);
});

test("a chance from the middle", () => {
  expect(firstTable(10, 0.57)).toBe(6);
});

test("the largest chance takes the last table", () => {
  expect(firstTable(10, 0.99)).toBe(10);
});
