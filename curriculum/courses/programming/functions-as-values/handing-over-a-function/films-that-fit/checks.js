import { filmsThatFit } from "./main.js";

test("two of three films are shorter than 100 minutes", () => {
  expect(filmsThatFit([95, 140, 88], (minutes) => minutes < 100)).toEqual([95, 88]);
});

test("another rule chooses other films", () => {
  expect(
    filmsThatFit([95, 140, 88], (minutes) => minutes > 120),
    "Ask fits about each film: the rule comes in with the call.",
  ).toEqual([140]);
});

test("a rule that no film keeps gives an empty list", () => {
  expect(filmsThatFit([95, 140], (minutes) => minutes === 7)).toEqual([]);
});

test("without films, the list is empty", () => {
  expect(filmsThatFit([], (minutes) => minutes < 100)).toEqual([]);
});

test("the list that comes in stays as it was", () => {
  const minutes = [95, 140, 88];
  filmsThatFit(minutes, (length) => length < 100);
  expect([...minutes], "The list that comes in must stay as it was.").toEqual([95, 140, 88]);
});
