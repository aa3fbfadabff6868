import { lastDay } from "./main.js";

test("the answer is a day such as 2026-03-03, without a time", () => {
  expect(lastDay("2026-02-25", 7), "Only the day is wanted, ten signs, without a time.").toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("a pass for 7 days from February 25", () => {
  expect(lastDay("2026-02-25", 7), "The first day counts, so the pass of 7 days ends 6 days later.").toBe("2026-03-03");
});

test("a pass for one day", () => {
  expect(lastDay("2026-02-25", 1)).toBe("2026-02-25");
});

test("a pass for 30 days", () => {
  expect(lastDay("2026-04-01", 30), "Another pass must end on another day.").toBe("2026-04-30");
});

test("over a leap day and over the end of a year", () => {
  expect(lastDay("2028-02-25", 7)).toBe("2028-03-02");
  expect(lastDay("2026-12-28", 7)).toBe("2027-01-03");
});

test("a pass for three years, 1096 days", () => {
  expect(lastDay("2026-01-01", 1096)).toBe("2028-12-31");
});
