import { scale } from "./main.js";

test("flour and salt", () => {
  const recipe = [
    { name: "flour", grams: 100 },
    { name: "salt", grams: 2 },
  ];
  expect(scale(recipe, 5)).toEqual([
    { name: "flour", grams: 500 },
    { name: "salt", grams: 10 },
  ]);
});
