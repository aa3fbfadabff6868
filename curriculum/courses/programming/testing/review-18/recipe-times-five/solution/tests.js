import { scale } from "./main.js";

test("every ingredient is taken five times", () => {
  const recipe = [
    { name: "flour", grams: 100 },
    { name: "salt", grams: 2 },
  ];
  expect(scale(recipe, 5)).toEqual([
    { name: "flour", grams: 500 },
    { name: "salt", grams: 10 },
  ]);
});

test("the recipe stays as it was", () => {
  const recipe = [{ name: "flour", grams: 100 }];
  scale(recipe, 5);
  expect(recipe).toEqual([{ name: "flour", grams: 100 }]);
});
