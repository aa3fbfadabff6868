import { placeOf } from "./main.js";

test("who stands in the middle is found", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Lena")).toBe(2);
});
