import { tag } from "./main.js";

test("the tag of the drill", () => {
  expect(tag({ name: "Drill", shelf: 4, deposit: 20 })).toBe("Drill, shelf 4, deposit 20");
});

test("another tool has another tag", () => {
  expect(tag({ name: "Long ladder", shelf: 12, deposit: 35 })).toBe("Long ladder, shelf 12, deposit 35");
});

test("a hammer costs no deposit, and its tag says so", () => {
  expect(tag({ name: "Hammer", shelf: 1, deposit: 0 })).toBe("Hammer, shelf 1, no deposit");
});

test("a deposit of 1 is a deposit", () => {
  expect(tag({ name: "Brush", shelf: 2, deposit: 1 })).toBe("Brush, shelf 2, deposit 1");
});
