import { ticket } from "./main.js";

test("gives an answer back", () => {
  expect(ticket("Lamp")).toBeDefined();
});

test("a lamp without a number of days takes the usual 5", () => {
  expect(ticket("Lamp")).toBe("Lamp: ready in 5 days");
});

test("a clock that takes 12 days", () => {
  expect(ticket("Clock", 12)).toBe("Clock: ready in 12 days");
});

test("what is ready today", () => {
  expect(ticket("Radio", 0), "0 is a value too: it came in, so it counts.").toBe("Radio: ready in 0 days");
});

test("another thing without a number of days", () => {
  expect(ticket("Fan")).toBe("Fan: ready in 5 days");
});
