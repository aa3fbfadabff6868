import { repairBill } from "./main.js";

test("two tubes, a pair of pads and 40 minutes cost 45", () => {
  expect(repairBill(2, 1, 40), "12 and 9 for the parts, and 3 quarters of work.").toBe(45);
});

test("20 minutes of work are two quarters, with or without parts", () => {
  expect(repairBill(0, 0, 20), "20 minutes are 2 quarters: one whole, and one that was begun.").toBe(16);
  expect(repairBill(2, 0, 20)).toBe(28);
});

test("45 minutes are 3 quarters, and no fourth was begun", () => {
  expect(repairBill(0, 0, 45), "45 minutes are exactly 3 quarters.").toBe(24);
});

test("with one minute more, a fourth quarter was begun", () => {
  expect(repairBill(0, 0, 46)).toBe(32);
});

test("whoever only buys pads pays for no work", () => {
  expect(repairBill(0, 2, 0)).toBe(18);
});
