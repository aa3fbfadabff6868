import { firstTable } from "./main.js";

test("the table is one of the ten", () => {
  const table = firstTable(10, Math.random());
  expect(table > 0 && table <= 10).toBe(true);
});
