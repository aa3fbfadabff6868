import { varnishMinutes } from "./main.js";

test("a table with one coat takes 20 minutes", () => {
  expect(varnishMinutes(20, 1), "Another number of coats takes another time.").toBe(20);
});

test("without a number of coats, it gets three", () => {
  expect(varnishMinutes(20)).toBe(60);
});

test("another table, another time", () => {
  expect(varnishMinutes(15, 2)).toBe(30);
  expect(varnishMinutes(8)).toBe(24);
});

test("a table that gets no coat takes no time", () => {
  expect(varnishMinutes(20, 0)).toBe(0);
});
