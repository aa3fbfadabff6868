import { warmest } from "./main.js";

test("three freezers, and the warmest is at -16", () => {
  expect(warmest([-18, -21, -16])).toBe(-16);
});

test("another day, when the first is the warmest", () => {
  expect(warmest([-19, -24, -22]), "On another day the answer is another one.").toBe(-19);
});

test("three fridges above zero, as before", () => {
  expect(warmest([4, 7, 5]), "This was right before the repair.").toBe(7);
});

test("a freezer and a fridge", () => {
  expect(warmest([-20, 3])).toBe(3);
});

test("one freezer alone", () => {
  expect(warmest([-30])).toBe(-30);
});
