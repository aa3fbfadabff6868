import { share } from "./main.js";

test("gives an answer back", () => {
  expect(share(90, 10, 4)).toBeDefined();
});

test("four people share 90 and a tip of 10", () => {
  expect(share(90, 10, 4), "Put the bill and the tip together first, then divide.").toBe(25);
});

test("works for other meals", () => {
  expect(share(40, 4, 2), "Another meal must give another answer.").toBe(22);
  expect(share(100, 5, 10)).toBe(10.5);
});

test("without a tip, only the bill is shared", () => {
  expect(share(60, 0, 3)).toBe(20);
});

test("a person who eats alone pays everything", () => {
  expect(share(18, 2, 1)).toBe(20);
});
