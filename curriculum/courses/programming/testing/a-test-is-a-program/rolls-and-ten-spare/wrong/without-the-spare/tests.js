import { rollsFor } from "./main.js";

test("20 guests", () => {
  expect(rollsFor(20)).toBe(50);
});

test("40 guests", () => {
  expect(rollsFor(40)).toBe(80);
});
