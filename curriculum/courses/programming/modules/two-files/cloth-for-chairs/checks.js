import { seatPrice } from "./main.js";

test("4 chairs need 3 metres and four times the work", () => {
  expect(seatPrice(4)).toBe(75);
});

test("1 chair needs a whole metre", () => {
  expect(seatPrice(1)).toBe(21);
});

test("10 chairs have another price", () => {
  expect(seatPrice(10), "Another order must have another price.").toBe(174);
});

test("no chairs cost nothing", () => {
  expect(seatPrice(0)).toBe(0);
});
