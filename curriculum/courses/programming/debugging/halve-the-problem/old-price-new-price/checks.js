import { firstFault } from "./main.js";

test("from 1 to 20, the prices first differ at 10 tubes", () => {
  expect(firstFault(1, 20)).toBe(10);
});

test("from 11 to 50, they first differ at 30 tubes", () => {
  expect(firstFault(11, 50), "Only the numbers from 11 to 50 count.").toBe(30);
});

test("of two differences, the smaller number is given", () => {
  expect(firstFault(1, 50)).toBe(10);
});

test("the last number is tried, too", () => {
  expect(firstFault(1, 10)).toBe(10);
  expect(firstFault(30, 30)).toBe(30);
});

test("where they never differ, the answer is -1", () => {
  expect(firstFault(1, 9)).toBe(-1);
  expect(firstFault(31, 60)).toBe(-1);
});
