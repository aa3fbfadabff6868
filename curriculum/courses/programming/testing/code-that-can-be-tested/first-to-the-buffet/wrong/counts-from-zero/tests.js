import { firstTable } from "./main.js";

test("the smallest chance", () => {
  expect(firstTable(10, 0)).toBe(0);
});

test("the largest chance", () => {
  expect(firstTable(10, 0.99)).toBe(9);
});
