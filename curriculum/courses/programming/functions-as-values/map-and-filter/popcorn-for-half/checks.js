import { cheapSnacks } from "./main.js";

test("of 3, 6 and 4, two cost 2 or less when halved", () => {
  expect(
    cheapSnacks([3, 6, 4]),
    "Each step makes a new list: keep what it gives.",
  ).toEqual([1.5, 2]);
});

test("other prices", () => {
  expect(cheapSnacks([1, 10])).toEqual([0.5]);
});

test("a little more than 2 is too much", () => {
  expect(cheapSnacks([4.2, 4])).toEqual([2]);
});

test("the full prices stay as they were", () => {
  const prices = [3, 6, 4];
  cheapSnacks(prices);
  expect([...prices], "The list that comes in must stay as it was.").toEqual([3, 6, 4]);
});
