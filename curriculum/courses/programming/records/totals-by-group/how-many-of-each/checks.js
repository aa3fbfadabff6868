import { visitsByDay } from "./main.js";

test("three visits on two days", () => {
  expect(
    visitsByDay([
      { name: "Ana", day: "Mon" },
      { name: "Bo", day: "Fri" },
      { name: "Ana", day: "Fri" },
    ]),
  ).toEqual({ Mon: 1, Fri: 2 });
});

test("other days", () => {
  expect(
    visitsByDay([
      { name: "Cho", day: "Sat" },
      { name: "Cho", day: "Sat" },
      { name: "Cho", day: "Sat" },
      { name: "Bo", day: "Wed" },
    ]),
  ).toEqual({ Sat: 3, Wed: 1 });
});

test("no visits", () => {
  expect(visitsByDay([])).toEqual({});
});
