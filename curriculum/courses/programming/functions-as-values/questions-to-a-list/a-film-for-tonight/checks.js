import { allHappy, filmFor } from "./main.js";

const films = [
  { title: "Long Road", minutes: 140 },
  { title: "Home", minutes: 88 },
  { title: "Kites", minutes: 75 },
];

test("the first film of at most 100 minutes is Home", () => {
  expect(filmFor(films, 100)).toBe("Home");
});

test("with more time, it is the first of the list", () => {
  expect(filmFor(films, 200)).toBe("Long Road");
});

test("a film that takes exactly the time fits", () => {
  expect(filmFor(films, 75), "75 minutes are enough for a film of 75 minutes.").toBe("Kites");
});

test("where no film is short enough, nothing fits", () => {
  expect(filmFor(films, 60)).toBe("Nothing fits");
  expect(filmFor([], 60)).toBe("Nothing fits");
});

test("3, 5 and 4 stars: all are happy", () => {
  expect(allHappy([3, 5, 4])).toBe(true);
});

test("a single vote with 3 stars: all are happy", () => {
  expect(allHappy([3])).toBe(true);
});

test("one vote with 2 stars: not all are happy", () => {
  expect(allHappy([5, 2, 5]), "One vote below 3 is enough for a no.").toBe(false);
});

test("without a vote, nobody has said that they are happy", () => {
  expect(allHappy([])).toBe(false);
});
