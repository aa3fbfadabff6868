import { helpers } from "./main.js";

test("20 guests", () => {
  expect(helpers(20)).toBe(2);
});

test("60 guests", () => {
  expect(helpers(60)).toBe(5);
});

test("200 guests", () => {
  expect(helpers(200)).toBe(9);
});
