import { maker } from "./main.js";

test("HILL-88 was made by HILL", () => {
  expect(maker("HILL-88")).toBe("HILL");
});

test("works for other makers", () => {
  expect(maker("ARROW-2041"), "Another code has another maker.").toBe("ARROW");
  expect(maker("K-7")).toBe("K");
});

test("a code without a dash stops with an error that names it", () => {
  expect(() => maker("HILL88")).toThrow("No dash in HILL88");
});

test("another code without a dash is named, too", () => {
  expect(() => maker("ARROW2041")).toThrow("No dash in ARROW2041");
});
