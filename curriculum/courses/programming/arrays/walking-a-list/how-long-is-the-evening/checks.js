import { evening } from "./main.js";

test("three songs with two breaks", () => {
  expect(evening([4, 3, 5])).toBe(14);
});

test("another evening", () => {
  expect(evening([2, 2])).toBe(5);
  expect(evening([3.5, 4, 6, 2.5])).toBe(19);
});

test("one song has no break", () => {
  expect(evening([6])).toBe(6);
});

test("no songs, no minutes", () => {
  expect(evening([]), "Without songs the evening has 0 minutes.").toBe(0);
});
