import { initials } from "./main.js";

test("a band with four words", () => {
  expect(initials("los  vecinos del sur")).toBe("LVDS");
});

test("one word", () => {
  expect(initials("Rain")).toBe("R");
});

test("capital letters, and spaces at both ends", () => {
  expect(initials(" The Old Road ")).toBe("TOR");
});
