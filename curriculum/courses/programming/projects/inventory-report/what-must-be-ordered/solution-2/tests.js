import { toOrder } from "./main.js";

const catalogue = [
  { part: "fuse", least: 10, full: 30 },
  { part: "plug", least: 4, full: 12 },
];

test.each([
  [{ fuse: 10, plug: 4 }, []],
  [{ fuse: 9, plug: 3 }, [{ part: "fuse", number: 21 }, { part: "plug", number: 9 }]],
  [{ plug: 12 }, [{ part: "fuse", number: 30 }]],
])("with %j on the shelf", (counts, expected) => {
  expect(toOrder(catalogue, counts)).toEqual(expected);
});
