import { mostDelivered } from "./main.js";

test("the largest total, not the largest delivery", () => {
  expect(
    mostDelivered([
      { name: "rice", bags: 4 },
      { name: "oats", bags: 5 },
      { name: "rice", bags: 3 },
    ]),
  ).toBe("rice");
});

test("another week", () => {
  const week = [
    { name: "salt", bags: 1 },
    { name: "salt", bags: 1 },
    { name: "salt", bags: 1 },
    { name: "beans", bags: 9 },
  ];
  expect(mostDelivered(week), "Three deliveries of 1 bag are fewer bags than one of 9.").toBe("beans");
});

test("where two are the same, the one that was delivered first", () => {
  expect(
    mostDelivered([
      { name: "oats", bags: 2 },
      { name: "rice", bags: 6 },
      { name: "oats", bags: 4 },
    ]),
    "Oats and rice have 6 each, and oats came first.",
  ).toBe("oats");
});

test("without deliveries there is none", () => {
  expect(mostDelivered([])).toBe(null);
});
