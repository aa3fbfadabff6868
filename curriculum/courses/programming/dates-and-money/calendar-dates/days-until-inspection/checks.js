import { daysUntil } from "./main.js";

test("from February 25 to March 5 it is 8 days", () => {
  expect(daysUntil("2026-02-25", "2026-03-05")).toBe(8);
});

test("in a leap year February has a day more", () => {
  expect(daysUntil("2028-02-25", "2028-03-05")).toBe(9);
});

test("over the end of a year", () => {
  expect(daysUntil("2026-12-30", "2027-01-02")).toBe(3);
});

test("on the day itself no day is left", () => {
  expect(daysUntil("2026-03-05", "2026-03-05")).toBe(0);
});
