import { toOrder } from "./main.js";

const catalogue = [
  { part: "fuse", least: 10, full: 30 },
  { part: "plug", least: 4, full: 12 },
];

test("one fewer than least is ordered, exactly least is not", () => {
  expect(toOrder(catalogue, { fuse: 9, plug: 4 })).toEqual([{ part: "fuse", number: 21 }]);
});

test("several parts, in the order of the catalogue", () => {
  expect(toOrder(catalogue, { plug: 3, fuse: 1 })).toEqual([
    { part: "fuse", number: 29 },
    { part: "plug", number: 9 },
  ]);
});

test("a part that is all gone", () => {
  expect(toOrder(catalogue, { fuse: 10 })).toEqual([{ part: "plug", number: 12 }]);
});
