import { nextOrder, ready } from "./main.js";

const shelf = () => [
  { item: "Fan", day: 9 },
  { item: "Iron", day: 4 },
  { item: "Mixer", day: 6 },
];

test("the order with the lowest day is next", () => {
  expect(nextOrder(shelf())).toEqual({ item: "Iron", day: 4 });
  expect(nextOrder([{ item: "Radio", day: 12 }, { item: "Lamp", day: 30 }])).toEqual({ item: "Radio", day: 12 });
});

test("the list keeps its order", () => {
  const orders = shelf();
  nextOrder(orders);
  expect(
    orders,
    "The list that came in has changed. Work on a copy of it. Another name for the same list is not a copy.",
  ).toEqual(shelf());
});

test("an order that is ready keeps all the rest", () => {
  expect(ready({ item: "Fan", day: 9, state: "waiting" })).toEqual({ item: "Fan", day: 9, state: "ready" });
  expect(ready({ item: "Clock", day: 2, owner: "Mei" })).toEqual({ item: "Clock", day: 2, owner: "Mei", state: "ready" });
});

test("the order that came in is still waiting", () => {
  const order = { item: "Fan", day: 9, state: "waiting" };
  ready(order);
  expect(order.state, "The object that came in has changed. Make a new object and give that back.").toBe("waiting");
});
