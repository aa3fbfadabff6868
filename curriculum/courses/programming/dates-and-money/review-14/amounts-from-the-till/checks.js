import { toCents } from "./main.js";

test("4.35 is 435 cents", () => {
  expect(toCents("4.35"), "Cents are whole numbers.").toBe(435);
});

test("other amounts", () => {
  expect(toCents("12.50")).toBe(1250);
  expect(toCents("0.57")).toBe(57);
  expect(toCents("1.10")).toBe(110);
  expect(toCents("1250.00")).toBe(125000);
});

test("spaces around an amount do not count", () => {
  expect(toCents(" 12.50 ")).toBe(1250);
});

test("what is no amount throws an error", () => {
  expect(() => toCents("four"), "For \"four\" an error with the text \"no amount: four\" must be thrown.").toThrow("no amount: four");
  expect(() => toCents(""), "An empty text is no amount.").toThrow("no amount: ");
});

test("one digit or three after the dot are no amount", () => {
  expect(() => toCents("4.355"), "4.355 has three digits after the dot.").toThrow("no amount: 4.355");
  expect(() => toCents("4.3"), "4.3 has one digit after the dot.").toThrow("no amount: 4.3");
  expect(() => toCents("x4.35"), "x4.35 begins with a letter.").toThrow("no amount: x4.35");
  expect(() => toCents("4x35"), "4x35 has no dot.").toThrow("no amount: 4x35");
});
