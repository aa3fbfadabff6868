import { toOrder } from "./main.js";

const catalogue = [
  { part: "fuse", least: 10, full: 30 },
  { part: "plug", least: 4, full: 12 },
];

test("one fewer than least", () => {
  expect(toOrder(catalogue, { fuse: 9, plug: 4 })).toEqual([{ part: "fuse", number: 1 }]);
});
