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
