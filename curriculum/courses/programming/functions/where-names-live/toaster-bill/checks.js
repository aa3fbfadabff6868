import { billFor } from "./main.js";

test("2 hours and parts for 5 make a bill of 35", () => {
  expect(billFor(2, 5)).toBe(35);
});

test("asked again, the answer is the same", () => {
  expect(
    billFor(2, 5),
    "The same call must give the same answer, whatever was worked out before.",
  ).toBe(35);
});

test("other customers pay other bills", () => {
  expect(billFor(1, 0), "Another customer pays for other work.").toBe(15);
  expect(billFor(0.5, 8)).toBe(15.5);
});

test("a look without work costs nothing", () => {
  expect(billFor(0, 0)).toBe(0);
});
