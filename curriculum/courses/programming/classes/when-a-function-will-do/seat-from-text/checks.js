import { Seat, sameRow } from "./main.js";

test("the text C14 becomes a seat", () => {
  const seat = Seat.fromText("C14");
  expect(seat.row).toBe("C");
  expect(seat.number, "The number of a seat should be a number, not a text.").toBe(14);
});

test("C4 and C11 are in the same row", () => {
  expect(sameRow("C4", "C11"), "C4 and C11 are in the same row.").toBe(true);
});

test("C4 and D4 are not", () => {
  expect(sameRow("C4", "D4"), "C4 and D4 are not in the same row.").toBe(false);
});
