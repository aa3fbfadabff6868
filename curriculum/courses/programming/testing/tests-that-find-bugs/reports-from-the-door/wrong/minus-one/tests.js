import { placeOf } from "./main.js";

test("the first", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Omar")).toBe(1);
});

test("not on the list", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Rosa")).toBe(-1);
});
