import { change } from "./main.js";

test("gives an answer back", () => {
  expect(change(20, 12)).toBeDefined();
});

test("gives the change for 20 when the price is 12", () => {
  expect(change(20, 12), "Take the price away from what was paid.").toBe(8);
});

test("gives the change for other notes and prices", () => {
  expect(change(50, 5), "Another note and another price give another change.").toBe(45);
  expect(change(100, 61)).toBe(39);
});

test("a price with cents works too", () => {
  expect(change(10, 7.5)).toBe(2.5);
});

test("whoever pays the exact price gets 0 back", () => {
  expect(change(15, 15)).toBe(0);
});
