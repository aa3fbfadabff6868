import { seconds } from "./main.js";

test("minutes and seconds", () => {
  expect(seconds("3:45")).toBe(225);
  expect(seconds("12:05")).toBe(725);
  expect(seconds("0:30")).toBe(30);
});

test("minutes alone", () => {
  expect(seconds("3 min")).toBe(180);
  expect(seconds("10min")).toBe(600);
});

test("neither of the two", () => {
  expect(seconds("long")).toBe(null);
  expect(seconds("")).toBe(null);
  expect(seconds("3:5")).toBe(null);
});
