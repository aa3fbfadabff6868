import { toOrder } from "./main.js";

const catalogue = [
  { part: "fuse", least: 10, full: 30 },
  { part: "plug", least: 4, full: 12 },
];

test("something is ordered", () => {
  expect(toOrder(catalogue, { fuse: 9, plug: 4 }).length).toBe(1);
});

test("two parts are ordered", () => {
  expect(toOrder(catalogue, { fuse: 1 }).length).toBe(2);
});
