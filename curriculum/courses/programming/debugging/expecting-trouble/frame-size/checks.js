import { advice, frameSize } from "./main.js";

test("someone of 171 cm takes a frame of 57", () => {
  expect(frameSize(171)).toBe(57);
  expect(advice(171)).toBe("Frame 57");
});

test("for someone of 120 cm, frameSize throws an error", () => {
  expect(() => frameSize(120)).toThrow("Ask for a smaller bike.");
});

test("for someone of 120 cm, advice tells what to do", () => {
  expect(advice(120), "After Sorry: comes only the text of the error.").toBe("Sorry: Ask for a smaller bike.");
});

test("140 cm is tall enough, 139 is not", () => {
  expect(advice(140)).toBe("Frame 47");
  expect(advice(139)).toBe("Sorry: Ask for a smaller bike.");
});
