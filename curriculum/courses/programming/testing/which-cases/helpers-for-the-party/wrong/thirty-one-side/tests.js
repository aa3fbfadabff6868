import { helpers } from "./main.js";

test("29 guests", () => {
  expect(helpers(29)).toBe(2);
});

test("30 guests", () => {
  expect(helpers(30)).toBe(5);
});
