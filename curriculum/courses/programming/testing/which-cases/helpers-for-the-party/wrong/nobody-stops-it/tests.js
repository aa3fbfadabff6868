import { helpers } from "./main.js";

test("nobody comes", () => {
  expect(() => helpers(0)).toThrow();
});
