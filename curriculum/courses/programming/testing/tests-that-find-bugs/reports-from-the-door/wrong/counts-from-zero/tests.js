import { placeOf } from "./main.js";

test("the first", () => {
  expect(placeOf(["Omar", "Lena"], "Omar")).toBe(0);
});

test("the last", () => {
  expect(placeOf(["Omar", "Lena"], "Lena")).toBe(1);
});
