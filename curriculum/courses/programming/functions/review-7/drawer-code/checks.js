import { drawerCode, short } from "./main.js";

test("short gives an answer back", () => {
  expect(short("hinge")).toBeDefined();
});

test("a hinge is HIN", () => {
  expect(short("hinge"), "Three characters, as capital letters.").toBe("HIN");
});

test("another thing has other letters", () => {
  expect(short("Screw")).toBe("SCR");
});

test("a short name stays whole", () => {
  expect(short("ax")).toBe("AX");
});

test("drawer 7 with hinges is HIN-007", () => {
  expect(drawerCode("hinge", 7)).toBe("HIN-007");
});

test("numbers of two and three digits are filled up to three", () => {
  expect(drawerCode("Screw", 12), "Three digits in all: 012.").toBe("SCR-012");
  expect(drawerCode("ax", 240)).toBe("AX-240");
});
