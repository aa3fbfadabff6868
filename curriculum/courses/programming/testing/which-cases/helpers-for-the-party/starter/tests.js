import { helpers } from "./main.js";

test("20 guests need 2 helpers", () => {
  expect(helpers(20)).toBe(2);
});
