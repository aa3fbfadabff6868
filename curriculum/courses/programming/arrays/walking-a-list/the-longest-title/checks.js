import { longestTitle } from "./main.js";

test("the longest of three", () => {
  expect(longestTitle(["Rain", "Old Road", "Home"])).toBe("Old Road");
});

test("wherever it stands", () => {
  expect(longestTitle(["Lanterns at night", "Rain"])).toBe("Lanterns at night");
  expect(longestTitle(["Rain", "Dust", "Morning"])).toBe("Morning");
});

test("of two as long as each other, the first", () => {
  expect(longestTitle(["A", "Rain", "Dust", "Salt"]), "Of two as long as each other, the first of them is wanted.").toBe("Rain");
});

test("without titles, an empty text", () => {
  expect(longestTitle([]), "Without titles an empty text is wanted.").toBe("");
});
