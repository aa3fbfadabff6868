import { MatineeTicket, Ticket } from "./main.js";

test("a ticket costs 12", () => {
  expect(new Ticket().cost()).toBe(12);
});

test("an afternoon ticket costs 3 less", () => {
  expect(new MatineeTicket().cost()).toBe(9);
});

test("an afternoon ticket follows the price of the ticket", () => {
  const ticket = new MatineeTicket();
  ticket.price = 20;
  expect(ticket.cost(), "The price of this ticket was set to 20.").toBe(17);
});

test("an afternoon ticket is a ticket", () => {
  expect(new MatineeTicket() instanceof Ticket, "MatineeTicket should build on Ticket.").toBe(true);
});
