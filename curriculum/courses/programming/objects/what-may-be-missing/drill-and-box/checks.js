import { toPay } from "./main.js";

test("a drill for 20, with a box for 5", () => {
  expect(toPay({ name: "Drill", deposit: 20, box: { deposit: 5 } })).toBe(25);
});

test("a saw for 20, without a box", () => {
  expect(toPay({ name: "Saw", deposit: 20 }), "This tool has no box.").toBe(20);
});

test("a rake whose card says nothing costs 10", () => {
  expect(toPay({ name: "Rake" })).toBe(10);
});

test("a hammer for 0 costs nothing", () => {
  expect(toPay({ name: "Hammer", deposit: 0 }), "A deposit of 0 is a deposit, too.").toBe(0);
});

test("a box without a deposit costs nothing more", () => {
  expect(toPay({ name: "Sander", deposit: 15, box: { colour: "blue" } })).toBe(15);
  expect(toPay({ name: "Sander", box: null })).toBe(10);
});
