import { groupPrice } from "./main.js";

test("three tickets of 95 cents, 15 percent off", () => {
  expect(groupPrice([95, 95, 95], 15)).toBe(242);
});

test("other fares and another percent", () => {
  expect(groupPrice([210, 210, 130, 76], 10), "Another group must pay another price.").toBe(563);
  expect(groupPrice([99, 99, 99, 99], 50)).toBe(198);
});

test("half a cent goes up", () => {
  expect(groupPrice([125], 10), "One half cent or more goes up: 112.5 becomes 113.").toBe(113);
});

test("0 percent off is the full price", () => {
  expect(groupPrice([210, 130], 0)).toBe(340);
});

test("a group of nobody pays nothing", () => {
  expect(groupPrice([], 10)).toBe(0);
});
