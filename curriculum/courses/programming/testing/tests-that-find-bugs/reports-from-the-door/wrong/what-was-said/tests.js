import { placeOf } from "./main.js";

test("Omar is first on the list", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Omar")).toBe(0);
});
