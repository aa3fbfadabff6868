import { sheet } from "./main.js";

test("two foods", () => {
  expect(sheet([{ name: "rice", bags: 12 }, { name: "lentils", bags: 5 }]), "The answer is a list of lines.").toEqual([
    "rice: 12",
    "lentils: 5",
  ]);
});

test("a food of which there is none", () => {
  expect(sheet([{ name: "salt", bags: 1 }, { name: "oats", bags: 0 }]), "0 bags is told as none.").toEqual([
    "salt: 1",
    "oats: none",
  ]);
});

test("records with more columns", () => {
  expect(sheet([{ name: "beans", kind: "bean", bags: 30, shelf: 2 }])).toEqual(["beans: 30"]);
});

test("an empty pantry", () => {
  expect(sheet([])).toEqual([]);
});
