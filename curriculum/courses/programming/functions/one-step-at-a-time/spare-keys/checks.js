import { keysPrice } from "./main.js";

test("gives an answer back", () => {
  expect(keysPrice(6)).toBeDefined();
});

test("one key costs 4, without anything off", () => {
  expect(keysPrice(1), "The 3 come off only from 5 keys on.").toBe(4);
});

test("four keys are still at the full price", () => {
  expect(keysPrice(4)).toBe(16);
});

test("five keys are the first with 3 off", () => {
  expect(keysPrice(5), "From 5 keys on: 5 belongs to it.").toBe(17);
});

test("six keys cost 21", () => {
  expect(keysPrice(6)).toBe(21);
});
