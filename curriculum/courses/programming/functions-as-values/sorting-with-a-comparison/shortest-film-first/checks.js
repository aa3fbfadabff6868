import { shortestFirst } from "./main.js";

test("8, 95 and 105 minutes come in this order", () => {
  expect(
    shortestFirst([95, 105, 8]),
    "The comparison must give a number: below zero, above zero or zero.",
  ).toEqual([8, 95, 105]);
});

test("other films are sorted, too", () => {
  expect(shortestFirst([88, 140, 75])).toEqual([75, 88, 140]);
});

test("two films of the same length both stay", () => {
  expect(shortestFirst([90, 7, 90])).toEqual([7, 90, 90]);
});

test("the list that comes in stays as it was", () => {
  const minutes = [95, 105, 8];
  shortestFirst(minutes);
  expect([...minutes], "The list that comes in must stay as it was.").toEqual([95, 105, 8]);
});
