import { placeOf } from "./main.js";

test("who stands in the middle is found", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Lena")).toBe(2);
});

test("who stands in the middle of a longer list is found", () => {
  expect(placeOf(["Omar", "Lena", "Tuan", "Rosa"], "Tuan")).toBe(3);
});
