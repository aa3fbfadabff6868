import { lateFee } from "./main.js";

const rates = { drill: 3, rake: 0, "tape measure": 2 };

test("a drill that is 2 days late costs 6", () => {
  expect(lateFee({ tool: "drill", due: 10, back: 12 }, rates), "A day costs 3 for the drill. Under which label does the program look?").toBe(6);
});

test("another tool with another rate", () => {
  expect(lateFee({ tool: "tape measure", due: 3, back: 8 }, rates)).toBe(10);
});

test("a saw is not on the list, so a day costs 1", () => {
  expect(lateFee({ tool: "saw", due: 10, back: 14 }, rates)).toBe(4);
});

test("a rake may be late for nothing", () => {
  expect(lateFee({ tool: "rake", due: 10, back: 20 }, rates), "A price of 0 is a price.").toBe(0);
});

test("whoever is in time pays nothing", () => {
  expect(lateFee({ tool: "drill", due: 10, back: 10 }, rates)).toBe(0);
});

test("whoever is early pays nothing", () => {
  expect(lateFee({ tool: "drill", due: 10, back: 9 }, rates), "Nobody gets money for coming early.").toBe(0);
});

test("one day late is late", () => {
  expect(lateFee({ tool: "drill", due: 10, back: 11 }, rates)).toBe(3);
});
