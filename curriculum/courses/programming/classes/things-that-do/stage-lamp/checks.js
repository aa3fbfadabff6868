import { Lamp } from "./main.js";

function turned(lamp, up, down) {
  for (let i = 0; i < up; i++) lamp.brighter();
  for (let i = 0; i < down; i++) lamp.darker();
  return lamp.level;
}

test("a new lamp is off", () => {
  expect(new Lamp().level, "A new lamp has the level 0.").toBe(0);
});

test("brighter makes the level 1 more", () => {
  expect(turned(new Lamp(), 1, 0), "Each call of brighter() changes the level of the lamp by 1.").toBe(1);
});

test("two lamps have two levels", () => {
  const left = new Lamp();
  const right = new Lamp();
  turned(left, 2, 0);
  turned(right, 1, 0);
  expect(
    [left.level, right.level],
    "These are two lamps: the left one was turned up twice, and the right one once.",
  ).toEqual([2, 1]);
});

test("darker makes the level 1 less", () => {
  expect(turned(new Lamp(), 3, 1), "Each call of darker() changes the level of the lamp by 1.").toBe(2);
});

test("a lamp at 10 grows no brighter", () => {
  expect(turned(new Lamp(), 10, 0), "The level 10 is the brightest.").toBe(10);
  expect(turned(new Lamp(), 11, 0)).toBe(10);
  expect(turned(new Lamp(), 15, 1), "A lamp that stands at 10 goes down to 9.").toBe(9);
});

test("a lamp that is off grows no darker", () => {
  expect(turned(new Lamp(), 1, 3)).toBe(0);
  expect(turned(new Lamp(), 1, 1)).toBe(0);
});
