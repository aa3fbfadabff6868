import { handsFor } from "./main.js";

test("nobody raises a hand", () => {
  expect(handsFor([])).toEqual({});
});

test("two hands for Home, one for Rain", () => {
  expect(handsFor(["Home", "Rain", "Home"])).toEqual({ Home: 2, Rain: 1 });
});

test("three hands for one film", () => {
  expect(handsFor(["Kites", "Kites", "Kites"])).toEqual({ Kites: 3 });
});
