import { hoursBy } from "./hours.js";
import { busiest } from "./main.js";

const week = () => [
  { by: "Lin", hours: 2 },
  { by: "Kwame", hours: 3 },
  { by: "Lin", hours: 2 },
];

test("the hours of each person are added up", () => {
  expect(hoursBy(week())).toEqual({ Lin: 4, Kwame: 3 });
});

test("other people have other hours", () => {
  expect(hoursBy([{ by: "Rosa", hours: 1.5 }])).toEqual({ Rosa: 1.5 });
  expect(hoursBy([])).toEqual({});
});

test("who works alone has worked most", () => {
  expect(busiest([{ by: "Rosa", hours: 1.5 }])).toBe("Rosa");
  expect(busiest([{ by: "Samira", hours: 0.5 }])).toBe("Samira");
});

test("many short orders can be more than a long one", () => {
  expect(
    busiest(week()),
    "Not the longest order counts, but all orders of a person together. Ask hoursBy.",
  ).toBe("Lin");
});

test("another week has another name", () => {
  expect(busiest([{ by: "Ana", hours: 1 }, { by: "Tomás", hours: 5 }, { by: "Ana", hours: 2 }])).toBe("Tomás");
});

test("with the same hours, the first in the list is named", () => {
  expect(busiest([{ by: "Mei", hours: 2 }, { by: "João", hours: 2 }])).toBe("Mei");
});

test("without orders it is nobody", () => {
  expect(busiest([])).toBe("nobody");
});
