import { lunch } from "./main.js";

test("gives an answer back", () => {
  expect(lunch(9, 3, 4)).toBeDefined();
});

test("lunch for 4 people costs 53", () => {
  expect(
    lunch(9, 3, 4),
    "Each of the 4 people has a meal and a drink. The delivery is paid once.",
  ).toBe(53);
});

test("works for other orders", () => {
  expect(lunch(12, 2, 10), "Another order must have another price.").toBe(145);
  expect(lunch(7.5, 0, 2)).toBe(20);
});

test("one person pays one meal, one drink and the delivery", () => {
  expect(lunch(8, 2, 1)).toBe(15);
});
