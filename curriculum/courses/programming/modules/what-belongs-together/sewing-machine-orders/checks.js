import * as main from "./main.js";
import * as prices from "./prices.js";

test("the line says the same as before", () => {
  expect(main.orderLine({ item: "Sewing machine", hours: 2, parts: [4, 7] })).toBe("Sewing machine: 43");
});

test("another order has another line", () => {
  expect(main.orderLine({ item: "Iron", hours: 0.5, parts: [] })).toBe("Iron: 8");
});

test("prices.js says what the parts cost", () => {
  expect(prices.partsPrice, "In prices.js, put export in front of function partsPrice.").toBeDefined();
  expect(prices.partsPrice([3, 5, 2])).toBe(10);
  expect(prices.partsPrice([])).toBe(0);
});

test("prices.js says what an order costs", () => {
  expect(prices.orderPrice, "In prices.js, put export in front of function orderPrice.").toBeDefined();
  expect(prices.orderPrice({ hours: 3, parts: [1] })).toBe(49);
});

test("the price of an hour stays inside prices.js", () => {
  expect(prices.hourPrice, "Other files do not need hourPrice. Leave out its export.").toBeUndefined();
});

test("main.js has only the line left", () => {
  expect(
    Object.keys(main),
    "Only orderLine should remain in main.js. What is in prices.js is not needed here again.",
  ).toEqual(["orderLine"]);
});
