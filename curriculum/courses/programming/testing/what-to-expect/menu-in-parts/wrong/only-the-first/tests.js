import { dishes } from "./main.js";

test("two dishes", () => {
  expect(dishes("soup, rice")[0]).toBe("soup");
});
