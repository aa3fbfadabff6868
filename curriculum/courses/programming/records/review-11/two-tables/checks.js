import { putAway } from "./main.js";

test("one known food and a new one", () => {
  expect(putAway([{ name: "rice", bags: 12 }], [{ name: "rice", bags: 3 }, { name: "oats", bags: 2 }])).toEqual([
    { name: "rice", bags: 15 },
    { name: "oats", bags: 2 },
  ]);
});

test("an empty shelf", () => {
  expect(putAway([], [{ name: "salt", bags: 1 }])).toEqual([{ name: "salt", bags: 1 }]);
});

test("the same food twice in one delivery", () => {
  expect(putAway([], [{ name: "oats", bags: 2 }, { name: "oats", bags: 5 }])).toEqual([{ name: "oats", bags: 7 }]);
});

test("the stock itself is changed", () => {
  const stock = [{ name: "rice", bags: 1 }];
  putAway(stock, [{ name: "rice", bags: 1 }]);
  expect(stock).toEqual([{ name: "rice", bags: 2 }]);
});

test("the delivery stays as it is, also later", () => {
  const delivery = [{ name: "oats", bags: 2 }];
  const stock = putAway([], delivery);
  putAway(stock, [{ name: "oats", bags: 40 }]);
  expect(delivery, "The delivery stays as it is: the shelf needs records of its own.").toEqual([{ name: "oats", bags: 2 }]);
});
