import { isEnough } from "./main.js";

const stock = [
  { name: "rice", bags: 12 },
  { name: "lentils", bags: 5 },
  { name: "onions", bags: 2 },
];

test("exactly enough is enough", () => {
  expect(isEnough(stock, [{ name: "rice", bags: 12 }]), "There are exactly 12, and 12 are needed.").toBe(true);
});

test("one bag too few", () => {
  expect(isEnough(stock, [{ name: "lentils", bags: 6 }])).toBe(false);
});

test("a food that is not there at all", () => {
  expect(isEnough(stock, [{ name: "rice", bags: 2 }, { name: "salt", bags: 1 }]), "There is no salt: it is not there at all.").toBe(
    false,
  );
});

test("all must be there, in whatever order", () => {
  const recipe = [{ name: "onions", bags: 1 }, { name: "rice", bags: 3 }];
  expect(isEnough(stock, recipe), "The order of the recipe does not matter.").toBe(true);
  expect(isEnough(stock, [{ name: "rice", bags: 3 }, { name: "onions", bags: 3 }, { name: "lentils", bags: 1 }])).toBe(false);
});

test("a recipe that needs nothing", () => {
  expect(isEnough(stock, [])).toBe(true);
  expect(isEnough([], [])).toBe(true);
});
