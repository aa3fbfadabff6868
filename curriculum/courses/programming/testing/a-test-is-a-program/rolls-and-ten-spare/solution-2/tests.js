import { rollsFor } from "./main.js";

test("a small and a large party", () => {
  const small = rollsFor(3);
  const large = rollsFor(300);
  expect(small).toBe(16);
  expect(large).toBe(610);
});
