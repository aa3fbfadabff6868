import { barBill } from "./main.js";

test("the first guest pays 7", () => {
  expect(barBill([4, 3])).toBe(7);
});

test("the second guest pays only what the second guest has had", () => {
  expect(barBill([5, 5, 1]), "The second guest should not pay for the first.").toBe(11);
});

test("the same drinks cost the same again", () => {
  expect(barBill([4, 3])).toBe(7);
});

test("a guest who has had nothing pays nothing", () => {
  expect(barBill([])).toBe(0);
});
