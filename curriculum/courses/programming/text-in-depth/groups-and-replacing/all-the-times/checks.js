import { timesIn } from "./main.js";

test("three times", () => {
  expect(timesIn("News at 08:00 and 09:00, music from 08:05")).toEqual(["08:00", "09:00", "08:05"]);
});

test("one time, with nothing around it", () => {
  expect(timesIn("23:59")).toEqual(["23:59"]);
});

test("the same time twice", () => {
  expect(timesIn("12:00, and again: 12:00")).toEqual(["12:00", "12:00"]);
});

test("no time at all", () => {
  expect(timesIn("Music all night")).toEqual([]);
  expect(timesIn("")).toEqual([]);
});

test("8:5 is none", () => {
  expect(timesIn("It was 8:5 for the others"), "8:5 has too few digits.").toEqual([]);
});
