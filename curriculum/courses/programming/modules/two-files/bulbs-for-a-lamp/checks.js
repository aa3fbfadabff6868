import { bulbPrice } from "./bulbs.js";
import { lampPrice } from "./main.js";

test("a lamp with 3 bulbs costs 27", () => {
  expect(lampPrice(3)).toBe(27);
});

test("a lamp with 1 bulb costs less", () => {
  expect(lampPrice(1), "Another lamp must have another price.").toBe(19);
});

test("without new bulbs, only the work is paid", () => {
  expect(lampPrice(0)).toBe(15);
});

test("the bulbs have their price in bulbs.js", () => {
  expect(bulbPrice(5)).toBe(20);
});
