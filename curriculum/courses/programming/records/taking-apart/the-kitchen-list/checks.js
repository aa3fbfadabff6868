import { kitchenLine } from "./main.js";

test("two foods and one that is gone", () => {
  expect(kitchenLine({ rice: 7, oats: 0, salt: 2 })).toBe("7 x rice, 2 x salt");
});

test("other foods", () => {
  expect(kitchenLine({ beans: 1, honey: 30, onions: 4 })).toBe("1 x beans, 30 x honey, 4 x onions");
});

test("one food has no comma", () => {
  expect(kitchenLine({ rice: 3 })).toBe("3 x rice");
});

test("nothing to tell", () => {
  expect(kitchenLine({})).toBe("");
  expect(kitchenLine({ rice: 0 })).toBe("");
});
