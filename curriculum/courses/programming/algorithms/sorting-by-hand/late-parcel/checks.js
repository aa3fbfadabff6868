import { addInOrder } from "./main.js";

const cart = () => [
  { code: "A", weight: 2 },
  { code: "B", weight: 6 },
  { code: "D", weight: 6 },
  { code: "E", weight: 9 },
];
const codes = (parcels) => parcels.map((parcel) => parcel.code).join(" ");

test("the parcel comes between the lighter and the heavier ones", () => {
  expect(codes(addInOrder(cart(), { code: "new", weight: 4 })), "The new parcel belongs between the lighter and the heavier ones.").toBe("A new B D E");
  expect(codes(addInOrder(cart(), { code: "new", weight: 7 }))).toBe("A B D new E");
});

test("a parcel heavier than all goes to the end", () => {
  expect(codes(addInOrder(cart(), { code: "new", weight: 20 })), "A parcel that is heavier than all goes to the end.").toBe("A B D E new");
});

test("a parcel lighter than all goes to the beginning", () => {
  expect(codes(addInOrder(cart(), { code: "new", weight: 1 }))).toBe("new A B D E");
});

test("of equal weights, the one that came first stands first", () => {
  expect(codes(addInOrder(cart(), { code: "new", weight: 6 })), "B and D came first, so the new one goes behind them.").toBe("A B D new E");
  expect(codes(addInOrder(cart(), { code: "new", weight: 2 }))).toBe("A new B D E");
});

test("the cart that comes in stays as it was", () => {
  const before = [{ code: "A", weight: 2 }, { code: "B", weight: 6 }];
  addInOrder(before, { code: "new", weight: 4 });
  expect(codes(before), "The list that comes in must stay as it was.").toBe("A B");
});

test("on an empty cart the parcel stands alone", () => {
  expect(addInOrder([], { code: "C", weight: 4 })).toEqual([{ code: "C", weight: 4 }]);
});
