import { dishes } from "./main.js";

test("two dishes", () => {
  expect(dishes("soup, rice")).toEqual(["soup", "rice"]);
});
