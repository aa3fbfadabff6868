import { pay } from "./main.js";

test("gives an answer back", () => {
  expect(pay(5)).toBeDefined();
});

test("the answer is a number", () => {
  expect(
    pay(5),
    "NaN means: this is not a number. A name that stands for a value has no quotes.",
  ).not.toBeNaN();
});

test("pays for 5 hours", () => {
  expect(pay(5)).toBe(90);
});

test("pays for another number of hours", () => {
  expect(pay(8), "More hours must bring more pay.").toBe(144);
  expect(pay(3)).toBe(54);
});

test("half an hour counts too", () => {
  expect(pay(0.5)).toBe(9);
});

test("no hours, no pay", () => {
  expect(pay(0)).toBe(0);
});
