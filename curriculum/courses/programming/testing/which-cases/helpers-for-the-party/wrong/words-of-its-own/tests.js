import { helpers } from "./main.js";

test("fewer than no guests", () => {
  expect(() => helpers(-1)).toThrow("This is not possible");
});
