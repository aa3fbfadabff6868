import { dishes } from "./main.js";

test("there are as many dishes as on the line", () => {
  expect(dishes("soup, rice, fruit").length).toBe(3);
});

test("a dish has no space around it", () => {
  expect(dishes("soup, rice, fruit")[1]).toBe("rice");
});
