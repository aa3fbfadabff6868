import { toTable } from "./main.js";

test("two lines", () => {
  expect(toTable(["rice, 4", "oats,2"])).toEqual([
    { name: "rice", bags: 4 },
    { name: "oats", bags: 2 },
  ]);
});

test("spaces around the name, and a name of two words", () => {
  expect(toTable([" salt ,10", "black beans , 3 "])).toEqual([
    { name: "salt", bags: 10 },
    { name: "black beans", bags: 3 },
  ]);
});

test("no lines", () => {
  expect(toTable([])).toEqual([]);
});
