import { fence } from "./main.js";

test("gives an answer back", () => {
  expect(fence(5, 3)).toBeDefined();
});

test("the answer is a number", () => {
  expect(
    fence(5, 3),
    "NaN means: this is not a number. A name that stands for a value has no quotes.",
  ).not.toBeNaN();
});

test("a garden of 5 by 3 needs 16 metres", () => {
  expect(fence(5, 3), "The fence goes along the length twice and along the width twice.").toBe(16);
});

test("works for other gardens", () => {
  expect(fence(10, 10), "Another garden needs another fence.").toBe(40);
  expect(fence(2.5, 1)).toBe(7);
});

test("with a width of 0, only the two long sides count", () => {
  expect(fence(8, 0)).toBe(16);
});
