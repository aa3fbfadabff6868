import { scale } from "./main.js";

test("the recipe has grown", () => {
  const recipe = [{ name: "flour", grams: 100 }];
  scale(recipe, 5);
  expect(recipe).toEqual([{ name: "flour", grams: 500 }]);
});
