import { runningLow } from "./main.js";

test("one of two", () => {
  expect(runningLow([{ name: "rice", bags: 12, least: 10 }, { name: "oats", bags: 3, least: 4 }])).toEqual(["oats"]);
});

test("each food has its own least number", () => {
  expect(
    runningLow([{ name: "salt", bags: 3, least: 2 }, { name: "rice", bags: 19, least: 20 }]),
    "Compare each food with its own least.",
  ).toEqual(["rice"]);
});

test("more than one", () => {
  const stock = [
    { name: "oats", bags: 0, least: 1 },
    { name: "salt", bags: 9, least: 1 },
    { name: "rice", bags: 5, least: 8 },
  ];
  expect(runningLow(stock), "More than one food may be running low.").toEqual(["oats", "rice"]);
});

test("exactly the least number is enough", () => {
  expect(runningLow([{ name: "rice", bags: 10, least: 10 }]), "A food with exactly its least number is not running low.").toEqual(
    [],
  );
});

test("an empty pantry", () => {
  expect(runningLow([])).toEqual([]);
});
