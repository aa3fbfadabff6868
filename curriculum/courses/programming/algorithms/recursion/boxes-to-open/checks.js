import { layers } from "./main.js";

const box = (...inside) => ({ inside });

test("a parcel with nothing inside has one layer", () => {
  expect(layers(box())).toBe(1);
});

test("one box in another", () => {
  expect(layers(box(box()))).toBe(2);
});

test("boxes side by side are one layer", () => {
  expect(layers(box(box(), box(), box())), "Three boxes side by side are one layer, not three.").toBe(2);
});

test("boxes in boxes in boxes", () => {
  expect(layers(box(box(box())))).toBe(3);
  expect(layers(box(box(box(box(box())))))).toBe(5);
});

test("the deepest of the inner parcels counts, wherever it lies", () => {
  expect(layers(box(box(), box(box(box())), box())), "The deepest way may begin in any of the inner parcels.").toBe(4);
  expect(layers(box(box(box()), box()))).toBe(3);
  expect(layers(box(box(), box(box())))).toBe(3);
});
