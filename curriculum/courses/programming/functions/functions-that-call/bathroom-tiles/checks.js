import { boxes, tilesPrice } from "./main.js";

test("boxes gives an answer back", () => {
  expect(boxes(3, 3)).toBeDefined();
});

test("a wall of 3 by 3 needs 5 boxes", () => {
  expect(boxes(3, 3), "Half a box is not sold: 4.5 boxes means 5.").toBe(5);
});

test("a little more than 2 boxes means 3", () => {
  expect(boxes(2.1, 2)).toBe(3);
});

test("where it comes out even, no box is left over", () => {
  expect(boxes(4, 2)).toBe(4);
});

test("tilesPrice gives an answer back", () => {
  expect(tilesPrice(3, 3)).toBeDefined();
});

test("the price is a number", () => {
  expect(
    tilesPrice(3, 3),
    "To ask another function, write its name and then, in brackets, the values that it needs.",
  ).not.toBeNaN();
});

test("the tiles for 3 by 3 cost 120", () => {
  expect(tilesPrice(3, 3), "Only whole boxes are paid: 5 boxes at 24 each.").toBe(120);
});

test("another wall has another price", () => {
  expect(tilesPrice(4, 2)).toBe(96);
  expect(tilesPrice(2.1, 2)).toBe(72);
});
