import { total as hoursTotal } from "./hours.js";
import { total } from "./main.js";
import { total as partsTotal } from "./parts.js";

test("parts of 4 and 7 and two hours cost 47", () => {
  expect(total([4, 7], 2)).toBe(47);
});

test("without parts, only the hours are paid", () => {
  expect(total([], 3)).toBe(54);
});

test("without hours, only the parts are paid", () => {
  expect(total([9.5, 2], 0)).toBe(11.5);
});

test("the two other files work as before", () => {
  expect(partsTotal([1, 2])).toBe(3);
  expect(hoursTotal(1)).toBe(18);
});
