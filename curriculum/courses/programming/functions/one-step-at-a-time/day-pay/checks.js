import { dayPay } from "./main.js";

test("gives an answer back", () => {
  expect(dayPay(8)).toBeDefined();
});

test("8 hours leave 154", () => {
  expect(dayPay(8), "Take the bus fare away from what Sam earned, before you return it.").toBe(154);
});

test("works for shorter and longer days", () => {
  expect(dayPay(3), "Other hours must give another answer.").toBe(54);
  expect(dayPay(10)).toBe(194);
});

test("the bus costs 6 for half an hour too", () => {
  expect(dayPay(0.5)).toBe(4);
});

test("a day without work still costs the bus", () => {
  expect(dayPay(0)).toBe(-6);
});
