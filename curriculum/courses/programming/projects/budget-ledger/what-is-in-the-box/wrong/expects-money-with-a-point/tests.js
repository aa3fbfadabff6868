import { balance } from "./main.js";

test("money came in and went out", () => {
  expect(balance([{ kind: "in", cents: 25000 }, { kind: "out", cents: 4250 }])).toBe(207.5);
});
