import { lend } from "./main.js";

test("Amina borrows the drill on the 12th", () => {
  expect(lend({ name: "Drill", shelf: 4 }, "Amina", 12)).toEqual({
    name: "Drill",
    shelf: 4,
    borrower: "Amina",
    day: 12,
  });
});

test("the card itself is changed", () => {
  const saw = { name: "Saw", shelf: 2 };
  lend(saw, "Luis", 3);
  expect(saw, "The card that came in itself must have changed.").toEqual({
    name: "Saw",
    shelf: 2,
    borrower: "Luis",
    day: 3,
  });
});

test("a tool that is out stays with its borrower", () => {
  expect(
    lend({ name: "Saw", borrower: "Tom", day: 9 }, "Amina", 12),
    "This saw is already out.",
  ).toEqual({ name: "Saw", borrower: "Tom", day: 9 });
});
