import { dayTotal } from "./main.js";
import parseLine from "./parse.js";

test("a lamp for 45 and an iron for 12.5", () => {
  expect(dayTotal("Nadia;Lamp;45\nLin;Iron;12.5")).toBe(57.5);
});

test("a single line", () => {
  expect(dayTotal("Kwame;Radio;30")).toBe(30);
});

test("empty lines cost nothing", () => {
  expect(dayTotal("Nadia;Lamp;45\n\nLin;Iron;12.5\n\n")).toBe(57.5);
  expect(dayTotal("")).toBe(0);
});

test("a line becomes an object with a number in it", () => {
  expect(parseLine("Mei;Fan;8.25")).toEqual({ name: "Mei", item: "Fan", price: 8.25 });
});
