import { titlesFor } from "./main.js";

const films = [
  { title: "Kites", age: 6 },
  { title: "Storm", age: 12 },
  { title: "The Duck", age: 0 },
];

test("a child of 8 may see the films from 0 and from 6", () => {
  expect(titlesFor(films, 8)).toEqual(["Kites", "The Duck"]);
});

test("a child of 15 may see all films", () => {
  expect(titlesFor(films, 15), "A child of 15 may also see the film from 12.").toEqual([
    "Kites",
    "Storm",
    "The Duck",
  ]);
});

test("a child who is exactly as old as the film says may see it", () => {
  expect(titlesFor(films, 6), "Whoever is exactly 6 may see a film from 6.").toEqual([
    "Kites",
    "The Duck",
  ]);
});

test("nothing on the list fits", () => {
  expect(titlesFor([{ title: "Storm", age: 12 }], 5)).toEqual([]);
});
