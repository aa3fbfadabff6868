import { doubleBooked } from "./main.js";

test("two seats were sold twice", () => {
  const answer = doubleBooked(["C4", "A1", "C4", "B2", "A1"]);
  expect(Array.isArray(answer), "The answer should be a list: [...set] makes a list of a Set.").toBe(true);
  expect(answer).toEqual(["C4", "A1"]);
});

test("a seat that was sold three times is named once", () => {
  expect(doubleBooked(["D7", "D7", "E1", "D7"]), "Name each seat only once.").toEqual(["D7"]);
});

test("the order is that of the second bookings", () => {
  expect(doubleBooked(["C4", "A1", "A1", "C4"])).toEqual(["A1", "C4"]);
});

test("nothing is double", () => {
  expect(doubleBooked(["A1", "A2", "A11"])).toEqual([]);
  expect(doubleBooked([])).toEqual([]);
});
