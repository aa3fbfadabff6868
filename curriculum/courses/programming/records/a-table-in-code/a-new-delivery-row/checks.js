import { addFood } from "./main.js";

test("a second food", () => {
  expect(addFood([{ name: "rice", bags: 12 }], "oats", 8)).toBe(20);
});

test("the first food of all", () => {
  expect(addFood([], "salt", 3)).toBe(3);
});

test("the new row has the same columns as the others", () => {
  const stock = [{ name: "rice", bags: 12 }];
  addFood(stock, "oats", 8);
  expect(stock, "The new row has the same columns as the others: name and bags.").toEqual([
    { name: "rice", bags: 12 },
    { name: "oats", bags: 8 },
  ]);
});

test("one delivery after the other", () => {
  const stock = [];
  addFood(stock, "rice", 1);
  addFood(stock, "oats", 2);
  expect(addFood(stock, "salt", 4)).toBe(7);
});
