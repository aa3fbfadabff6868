import { rollsFor } from "./main.js";

test("20 guests", () => {
  expect(rollsFor(20)).toBe(rollsFor(20));
});

test("40 guests", () => {
  expect(rollsFor(40)).toBe(rollsFor(40));
});
