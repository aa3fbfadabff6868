import { goodByGenre } from "./main.js";

const films = [
  { title: "Home", genre: "drama", stars: 4 },
  { title: "Ducks", genre: "comedy", stars: 2 },
  { title: "Rain", genre: "drama", stars: 5 },
];

test("two dramas have at least 3 stars, and Rain is the best", () => {
  expect(goodByGenre(films, 3)).toEqual({ drama: ["Rain", "Home"] });
});

test("with at least 2 stars, there is a comedy, too", () => {
  expect(goodByGenre(films, 2)).toEqual({ drama: ["Rain", "Home"], comedy: ["Ducks"] });
});

test("films with the same stars stay in the order of the list", () => {
  expect(
    goodByGenre(
      [
        { title: "Zebra", genre: "animals", stars: 3 },
        { title: "Ants", genre: "animals", stars: 3 },
      ],
      1,
    ),
  ).toEqual({ animals: ["Zebra", "Ants"] });
});

test("no film is good enough", () => {
  expect(goodByGenre(films, 6)).toEqual({});
});

test("the list that comes in stays as it was", () => {
  const list = [
    { title: "Home", genre: "drama", stars: 4 },
    { title: "Rain", genre: "drama", stars: 5 },
  ];
  goodByGenre(list, 1);
  expect(list.map((film) => film.title), "The list that comes in must stay as it was.").toEqual([
    "Home",
    "Rain",
  ]);
});
