import { whoHas } from "./main.js";

test("Omar has the drill", () => {
  expect(
    whoHas({ name: "Drill", borrower: { name: "Omar", street: "Mill Street" } }),
    "Each card has the borrower's own card. What is wanted is the name on it.",
  ).toBe("Omar");
});

test("somebody else has the ladder", () => {
  expect(whoHas({ name: "Ladder", borrower: { name: "Ingrid" } })).toBe("Ingrid");
});

test("a saw that came back is on the shelf", () => {
  expect(whoHas({ name: "Saw", borrower: null })).toBe("on the shelf");
});

test("a new sander is on the shelf", () => {
  expect(whoHas({ name: "Sander" })).toBe("on the shelf");
});
