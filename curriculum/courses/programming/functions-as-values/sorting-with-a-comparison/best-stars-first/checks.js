import { bestFirst } from "./main.js";

const films = [
  { title: "Rain", stars: 3 },
  { title: "Kites", stars: 5 },
  { title: "Home", stars: 3 },
];

test("Kites has the most stars, and Home comes before Rain", () => {
  expect(
    bestFirst(films),
    "Most stars first. Where two films have the same stars, the title decides.",
  ).toEqual(["Kites", "Home", "Rain"]);
});

test("stars come before titles", () => {
  expect(
    bestFirst([
      { title: "Apples", stars: 1 },
      { title: "Zebra", stars: 4 },
    ]),
  ).toEqual(["Zebra", "Apples"]);
});

test("three films with the same stars are in the order of their titles", () => {
  expect(
    bestFirst([
      { title: "Boat", stars: 2 },
      { title: "Coat", stars: 2 },
      { title: "Acorn", stars: 2 },
    ]),
  ).toEqual(["Acorn", "Boat", "Coat"]);
});

test("ten stars are more than nine", () => {
  expect(
    bestFirst([
      { title: "Nine", stars: 9 },
      { title: "Ten", stars: 10 },
    ]),
  ).toEqual(["Ten", "Nine"]);
});

test("the list that comes in stays as it was", () => {
  const list = [
    { title: "Rain", stars: 3 },
    { title: "Kites", stars: 5 },
  ];
  bestFirst(list);
  expect(list.map((film) => film.title), "The list that comes in must stay as it was.").toEqual([
    "Rain",
    "Kites",
  ]);
});
