import { firstTable } from "./main.js";

test("the smallest chance takes table 1", () => {
  expect(firstTable(10, 0)).toBe(1);
});
