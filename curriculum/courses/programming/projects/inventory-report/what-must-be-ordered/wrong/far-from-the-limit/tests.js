import { toOrder } from "./main.js";

const catalogue = [
  { part: "fuse", least: 10, full: 30 },
  { part: "plug", least: 4, full: 12 },
];

test("very few fuses and many plugs", () => {
  expect(toOrder(catalogue, { fuse: 1, plug: 11 })).toEqual([{ part: "fuse", number: 29 }]);
});

test("nothing there", () => {
  expect(toOrder(catalogue, {})).toEqual([
    { part: "fuse", number: 30 },
    { part: "plug", number: 12 },
  ]);
});
