import { strokes } from "./main.js";

test("3 bar take 12 strokes", () => {
  expect(strokes(3)).toBe(12);
});

test("works for other tyres", () => {
  expect(strokes(4.5), "Another tyre takes another number of strokes.").toBe(18);
});

test("2 bar and 6 bar are fine", () => {
  expect(strokes(2)).toBe(8);
  expect(strokes(6)).toBe(24);
});

test("below 2 bar an error says that the tyre is too soft", () => {
  expect(() => strokes(1.5)).toThrow("Too soft to ride");
  expect(() => strokes(0)).toThrow("Too soft to ride");
});

test("above 6 bar an error says that the tyre is too hard", () => {
  expect(() => strokes(6.5)).toThrow("Too hard for this tyre");
});
