import { rollsFor } from "./main.js";

test("20 guests get 50 rolls", () => {
  rollsFor(20);
});
