import { bagsOf } from "./main.js";

const stock = [
  { name: "rice", bags: 12 },
  { name: "lentils", bags: 5 },
  { name: "honey", bags: 1 },
];

test("a food in the middle", () => {
  expect(bagsOf(stock, "lentils"), "Lentils stand in the second row: the search must go on after the first.").toBe(5);
});

test("the first and the last food", () => {
  expect(bagsOf(stock, "rice")).toBe(12);
  expect(bagsOf(stock, "honey"), "Ask for honey, the last one.").toBe(1);
});

test("a food that is not there", () => {
  expect(bagsOf(stock, "salt")).toBe(0);
});

test("an empty pantry", () => {
  expect(bagsOf([], "rice")).toBe(0);
});
