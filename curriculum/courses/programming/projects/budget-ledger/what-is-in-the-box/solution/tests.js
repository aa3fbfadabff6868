import { balance } from "./main.js";

test("money came in and went out", () => {
  const book = [
    { kind: "in", cents: 25000 },
    { kind: "out", cents: 4250 },
    { kind: "in", cents: 700 },
    { kind: "out", cents: 29 },
  ];
  expect(balance(book)).toBe(21421);
});

test("nothing is in the box of an empty book", () => {
  expect(balance([])).toBe(0);
});

test("more went out than came in", () => {
  expect(balance([{ kind: "in", cents: 1000 }, { kind: "out", cents: 1800 }])).toBe(-800);
});
