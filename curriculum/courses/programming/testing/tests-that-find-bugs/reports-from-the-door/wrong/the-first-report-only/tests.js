import { placeOf } from "./main.js";

test("who stands first is found", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Omar")).toBe(1);
});
