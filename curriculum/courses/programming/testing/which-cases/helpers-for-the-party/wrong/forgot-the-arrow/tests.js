import { helpers } from "./main.js";

test("30 guests", () => {
  expect(helpers(30)).toBe(2);
});

test("fewer than no guests", () => {
  expect(helpers(-1)).toThrow();
});
