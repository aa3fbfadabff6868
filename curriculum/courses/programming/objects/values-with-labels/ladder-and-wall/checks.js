import { reaches } from "./main.js";

const short = { name: "Short ladder", metres: 3 };
const long = { name: "Long ladder", metres: 6.5 };

test("the short ladder reaches a wall of 4 metres", () => {
  expect(
    reaches(short, { colour: "white", sides: { width: 6, height: 4 } }),
    "Compare the metres of the ladder with the height of the wall. The height is on the card under sides.",
  ).toBe(true);
});

test("it does not reach 5 metres, however narrow the wall is", () => {
  expect(
    reaches(short, { colour: "white", sides: { width: 2, height: 5 } }),
    "Each gap needs a property with a number. Only the height of the wall counts.",
  ).toBe(false);
});

test("only the height of the wall counts, not how wide it is", () => {
  expect(reaches(short, { colour: "grey", sides: { width: 9, height: 2 } })).toBe(true);
});

test("another ladder, another answer", () => {
  expect(reaches(long, { colour: "white", sides: { width: 2, height: 7.5 } })).toBe(true);
  expect(reaches(long, { colour: "white", sides: { width: 2, height: 8 } })).toBe(false);
});
