import { marathonMinutes } from "./main.js";

test("three films and two breaks of 15 minutes take 280 minutes", () => {
  expect(marathonMinutes([{ minutes: 90 }, { minutes: 60 }, { minutes: 100 }], 15)).toBe(280);
});

test("one film has no break", () => {
  expect(marathonMinutes([{ minutes: 90 }], 15)).toBe(90);
});

test("without films, it takes no time", () => {
  expect(marathonMinutes([], 15)).toBe(0);
});

test("a longer break makes the day longer", () => {
  expect(
    marathonMinutes([{ minutes: 80 }, { minutes: 70 }], 40),
    "Another break must give another answer.",
  ).toBe(190);
});
