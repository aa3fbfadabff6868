import { scale } from "./main.js";

test("flour alone", () => {
  const recipe = [{ name: "flour", grams: 100 }];
  expect(scale(recipe, 5)).toEqual([{ name: "flour", grams: 500 }]);
  expect(recipe).toEqual([{ name: "flour", grams: 100 }]);
});
