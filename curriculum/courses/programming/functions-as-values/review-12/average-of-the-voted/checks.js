import { averageStars } from "./main.js";

test("one film with 5 stars", () => {
  expect(
    averageStars([{ title: "Rain", stars: 5 }]),
    "Only numbers may be added up. What is the sum before the first film?",
  ).toBe("5.0");
});

test("4 and 3 stars are 3.5 on average, and a film without votes does not count", () => {
  expect(
    averageStars([
      { title: "Rain", stars: 4 },
      { title: "Home", stars: 0 },
      { title: "Kites", stars: 3 },
    ]),
    "The sum is shared among the films that count.",
  ).toBe("3.5");
});

test("one star counts, too", () => {
  expect(
    averageStars([
      { title: "Rain", stars: 1 },
      { title: "Boat", stars: 4 },
    ]),
  ).toBe("2.5");
});

test("no film has stars yet", () => {
  expect(averageStars([{ title: "Home", stars: 0 }])).toBe("no stars yet");
  expect(averageStars([])).toBe("no stars yet");
});
