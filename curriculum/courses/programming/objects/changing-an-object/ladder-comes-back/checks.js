import { giveBack } from "./main.js";

test("the ladder of the example has no borrower any more, and one loan more", () => {
  const ladder = giveBack({ name: "Ladder", shelf: 9, borrower: "Mei", loans: 5 });
  expect("borrower" in ladder, "The label borrower must be gone, not only its value.").toBe(false);
  expect(giveBack({ name: "Ladder", shelf: 9, borrower: "Mei", loans: 5 })).toEqual({ name: "Ladder", shelf: 9, loans: 6 });
});

test("the first loan of a new saw", () => {
  const saw = giveBack({ name: "Saw", colour: "red", borrower: "Sam", loans: 0 });
  expect(saw, "All other labels must stay as they are.").toEqual({ name: "Saw", colour: "red", loans: 1 });
});

test("the card itself is changed", () => {
  const drill = { name: "Drill", shelf: 4, borrower: "Sam", loans: 11 };
  giveBack(drill);
  expect(drill, "The card that came in itself must have changed.").toEqual({ name: "Drill", shelf: 4, loans: 12 });
});
