import { rollsFor } from "./main.js";

test("20 guests get 50 rolls", () => {
  expect(rollsFor(20)).toBe(50);
});

test("40 guests get 90 rolls", () => {
  expect(rollsFor(40)).toBe(90);
});
