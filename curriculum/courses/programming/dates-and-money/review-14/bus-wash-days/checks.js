import { washDays } from "./main.js";

test("three days from February 16", () => {
  const days = washDays("2026-02-16", 3);
  if (days.length > 0) {
    expect(typeof days[0], "The list holds days as text, such as \"2026-02-16\".").toBe("string");
    expect(days[0], "The first day is in the list.").toBe("2026-02-16");
  }
  expect(days).toEqual(["2026-02-16", "2026-03-02", "2026-03-16"]);
});

test("another bus, and February 29", () => {
  expect(washDays("2028-02-15", 2)).toEqual(["2028-02-15", "2028-02-29"]);
});

test("over the end of a year", () => {
  expect(washDays("2026-12-25", 2)).toEqual(["2026-12-25", "2027-01-08"]);
});

test("three years of washing", () => {
  expect(washDays("2026-01-01", 80)[79]).toBe("2029-01-11");
});

test("no day is wanted", () => {
  expect(washDays("2026-02-16", 0)).toEqual([]);
});
