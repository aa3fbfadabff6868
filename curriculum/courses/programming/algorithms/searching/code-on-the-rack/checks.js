import { placeOf } from "./main.js";

const rack = [40, 31, 22, 15, 8];

test("the middle one, and those on both sides of it", () => {
  expect(placeOf(rack, 22)).toBe(2);
  expect(placeOf(rack, 40), "In this rack the heaviest stands first, so 40 is on the left of 22.").toBe(0);
  expect(placeOf(rack, 15)).toBe(3);
});

test("the last place that is left is looked at, too", () => {
  expect(placeOf(rack, 31), "When one place is left, it must be looked at as well.").toBe(1);
  expect(placeOf(rack, 8)).toBe(4);
  expect(placeOf([12], 12)).toBe(0);
});

test("a weight that no parcel has", () => {
  expect(placeOf(rack, 9)).toBe(-1);
  expect(placeOf(rack, 50)).toBe(-1);
  expect(placeOf(rack, 1)).toBe(-1);
});

test("an empty rack", () => {
  expect(placeOf([], 5)).toBe(-1);
});

test("a rack with a thousand parcels", () => {
  const long = [];
  for (let i = 0; i < 1000; i++) long.push(5000 - 3 * i);
  for (const i of [0, 1, 2, 498, 499, 500, 501, 998, 999]) expect(placeOf(long, 5000 - 3 * i)).toBe(i);
  expect(placeOf(long, 4999)).toBe(-1);
});
