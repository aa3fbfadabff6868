import { paintCost } from "./main.js";

test("gives an answer back", () => {
  expect(paintCost(5, 3)).toBeDefined();
});

test("a wall of 5 by 3 costs 60", () => {
  expect(paintCost(5, 3), "The area is 15 square metres, and each one costs 4.").toBe(60);
});

test("works for other walls", () => {
  expect(paintCost(2, 2), "Another wall must have another price.").toBe(16);
  expect(paintCost(10, 2.5)).toBe(100);
});

test("half a metre counts too", () => {
  expect(paintCost(4, 0.5)).toBe(8);
});

test("a wall without height costs 0", () => {
  expect(paintCost(7, 0)).toBe(0);
});
