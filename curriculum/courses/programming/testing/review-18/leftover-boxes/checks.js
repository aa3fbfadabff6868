import { leftovers } from "./main.js";

test("of 12 boxes 9 are eaten", () => {
  expect(leftovers(12, 9)).toBe("3 boxes left");
});

test("a single box is not in the plural", () => {
  expect(leftovers(10, 9)).toBe("1 box left");
});

test("when all is eaten, nothing is left", () => {
  expect(leftovers(7, 7)).toBe("nothing left");
});

test("nobody can eat what was not cooked", () => {
  expect(() => leftovers(3, 5)).toThrow("more eaten than cooked");
});

test("other numbers bring other answers", () => {
  expect(leftovers(40, 15), "It must work with other numbers, too.").toBe("25 boxes left");
  expect(leftovers(6, 0), "It must work with other numbers, too.").toBe("6 boxes left");
});

test("one box more than there was", () => {
  expect(() => leftovers(0, 1)).toThrow("more eaten than cooked");
});
