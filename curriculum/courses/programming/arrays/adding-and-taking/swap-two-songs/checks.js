import { swapEnds } from "./main.js";

test("three songs", () => {
  expect(swapEnds(["River", "Old Road", "Home"])).toEqual(["Home", "Old Road", "River"]);
});

test("four songs", () => {
  expect(swapEnds(["Rain", "Dust", "Salt", "Sugar"]), "Try it with 4 songs.").toEqual(["Sugar", "Dust", "Salt", "Rain"]);
});

test("two songs", () => {
  expect(swapEnds(["Rain", "Dust"])).toEqual(["Dust", "Rain"]);
});

test("one song stays as it is", () => {
  expect(swapEnds(["Rain"])).toEqual(["Rain"]);
});

test("an empty list stays empty", () => {
  expect(swapEnds([]), "An empty list stays empty.").toHaveLength(0);
});

test("the list itself is changed", () => {
  const songs = ["River", "Old Road", "Home"];
  swapEnds(songs);
  expect(songs, "The function changes the list that it is given, not a copy.").toEqual(["Home", "Old Road", "River"]);
});
