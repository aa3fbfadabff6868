import { takeTurns } from "./main.js";

test("two songs each", () => {
  expect(takeTurns(["River", "Home"], ["Rain", "Dust"])).toEqual(["River", "Rain", "Home", "Dust"]);
});

test("the second band has more", () => {
  expect(takeTurns(["River"], ["Rain", "Dust", "Salt"]), "The rest of the longer list comes at the end.").toEqual([
    "River",
    "Rain",
    "Dust",
    "Salt",
  ]);
});

test("the first band has more", () => {
  expect(takeTurns(["River", "Home", "Sugar"], ["Rain"])).toEqual(["River", "Rain", "Home", "Sugar"]);
});

test("a band without songs", () => {
  expect(takeTurns([], ["Rain", "Dust"])).toEqual(["Rain", "Dust"]);
  expect(takeTurns(["River"], [])).toEqual(["River"]);
  expect(takeTurns([], [])).toEqual([]);
});

test("the lists of the bands stay as they are", () => {
  const first = ["River", "Home"];
  const second = ["Rain"];
  takeTurns(first, second);
  expect([first, second], "The lists of the bands stay as they are.").toEqual([["River", "Home"], ["Rain"]]);
});
