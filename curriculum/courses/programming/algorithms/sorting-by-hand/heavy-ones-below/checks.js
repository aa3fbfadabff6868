import { heaviestFirst } from "./main.js";

test("four parcels", () => {
  expect(heaviestFirst([7, 3, 9, 1]), "The heaviest is wanted first, the lightest last, and none may be lost.").toEqual([9, 7, 3, 1]);
});

test("many parcels, some as heavy as others", () => {
  expect(heaviestFirst([2, 8, 5, 8, 1, 5, 12, 4])).toEqual([12, 8, 8, 5, 5, 4, 2, 1]);
  expect(heaviestFirst([1, 2, 3, 4, 5])).toEqual([5, 4, 3, 2, 1]);
});

test("the list that comes in stays as it was", () => {
  const weights = [7, 3, 9];
  heaviestFirst(weights);
  expect(weights, "The list that comes in must stay as it was.").toEqual([7, 3, 9]);
});

test("one parcel, and none", () => {
  expect(heaviestFirst([6])).toEqual([6]);
  expect(heaviestFirst([])).toEqual([]);
});
