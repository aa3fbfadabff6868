import { balance } from "./main.js";

const came = (cents) => ({ kind: "in", cents });
const went = (cents) => ({ kind: "out", cents });

test("an empty book", () => {
  expect(balance([])).toBe(0);
});

test.each([
  [[came(300), went(100)], 200],
  [[went(100), came(300)], 200],
  [[went(100)], -100],
  [[came(1), came(20), went(400)], -379],
])("the book %j", (book, expected) => {
  expect(balance(book)).toBe(expected);
});
