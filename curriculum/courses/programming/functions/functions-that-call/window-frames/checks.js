import { frame, framePrice } from "./main.js";

test("a window of 2 by 1 needs 6 metres of wood", () => {
  expect(frame(2, 1)).toBe(6);
});

test("the wood for a window of 2 by 1 costs 42", () => {
  expect(framePrice(2, 1), "Does metres hold an answer of frame? A call has brackets.").not.toBeNaN();
  expect(framePrice(2, 1)).toBe(42);
});

test("another window has another price", () => {
  expect(frame(0.5, 1.5)).toBe(4);
  expect(framePrice(0.5, 1.5)).toBe(28);
});
