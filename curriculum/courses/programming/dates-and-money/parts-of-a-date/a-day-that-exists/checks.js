import { exists } from "./main.js";

test("March 31 exists, February 30 does not", () => {
  expect(exists(2026, 3, 31), "March is month 3 for people, and it has a day 31.").toBe(true);
  expect(exists(2026, 2, 30)).toBe(false);
});

test("February 29 exists every four years or so", () => {
  expect(exists(2028, 2, 29)).toBe(true);
  expect(exists(2026, 2, 29)).toBe(false);
});

test("the first and the last day of a year", () => {
  expect(exists(2026, 1, 1)).toBe(true);
  expect(exists(2026, 12, 31)).toBe(true);
});

test("months with 30 days", () => {
  expect(exists(2026, 4, 30)).toBe(true);
  expect(exists(2026, 4, 31)).toBe(false);
});

test("there is no day 0, no month 0 and no month 13", () => {
  expect(exists(2026, 5, 0), "Months begin with day 1.").toBe(false);
  expect(exists(2026, 13, 5), "There is no month 13.").toBe(false);
  expect(exists(2026, 0, 5), "There is no month 0.").toBe(false);
});
