import { balance } from "./main.js";

test("gives a number", () => {
  expect(typeof balance([{ kind: "in", cents: 25000 }, { kind: "out", cents: 4250 }])).toBe("number");
  expect(typeof balance([])).toBe("number");
});
