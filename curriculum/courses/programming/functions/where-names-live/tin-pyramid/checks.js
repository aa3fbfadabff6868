import { tinsFor } from "./main.js";

test("4 rows need 10 tins", () => {
  expect(tinsFor(4), "1 + 2 + 3 + 4 tins.").toBe(10);
});

test("asked again, the answer is the same", () => {
  expect(tinsFor(4), "The sum must begin at 0 in each call.").toBe(10);
});

test("one row is one tin", () => {
  expect(tinsFor(1)).toBe(1);
});

test("other pyramids need other numbers", () => {
  expect(tinsFor(2), "Another pyramid needs another number of tins.").toBe(3);
  expect(tinsFor(7)).toBe(28);
});

test("no row, no tin", () => {
  expect(tinsFor(0)).toBe(0);
});
