import { balance } from "./main.js";

test("two payments", () => {
  expect(balance([{ kind: "in", cents: 1000 }, { kind: "in", cents: 2000 }])).toBe(3000);
});

test("an empty book", () => {
  expect(balance([])).toBe(0);
});
