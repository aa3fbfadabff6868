import { played } from "./main.js";

test("the first song", () => {
  expect(played([], "River")).toEqual(["River"]);
});

test("three songs have room", () => {
  expect(played(["River", "Home"], "Rain"), "Three songs have room.").toEqual(["River", "Home", "Rain"]);
});

test("a fourth song takes the place of the oldest", () => {
  expect(
    played(["River", "Home", "Rain"], "Dust"),
    "The newest song stays, and the oldest goes.",
  ).toEqual(["Home", "Rain", "Dust"]);
  expect(played(["Salt", "Salt", "Sugar"], "Salt")).toEqual(["Salt", "Sugar", "Salt"]);
});

test("the list itself has changed", () => {
  const songs = ["River", "Home", "Rain"];
  played(songs, "Dust");
  expect(songs).toEqual(["Home", "Rain", "Dust"]);
});
