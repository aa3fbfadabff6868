import receipt, { money } from "./main.js";

test("a toaster for 12.50", () => {
  expect(receipt("Toaster", 1250)).toBe("Toaster: 12.50 pesos");
});

test("another thing has another receipt", () => {
  expect(receipt("Clock", 90)).toBe("Clock: 0.90 pesos");
});

test("an amount has two places", () => {
  expect(money(300)).toBe("3.00 pesos");
  expect(money(5)).toBe("0.05 pesos");
});
