import { wheelTag } from "./main.js";

test("a wheel of 28 in red", () => {
  expect(wheelTag(28, " red ")).toBe("28 RED");
});

test("works for other wheels", () => {
  expect(wheelTag(20, "dark blue"), "Another wheel needs another tag.").toBe("20 DARK BLUE");
});

test("a size with a half", () => {
  expect(wheelTag(27.5, "Green  ")).toBe("27.5 GREEN");
});
