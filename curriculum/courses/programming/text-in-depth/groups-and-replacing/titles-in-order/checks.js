import { shelfTitle } from "./main.js";

test("a title with The", () => {
  expect(shelfTitle("The Old Road")).toBe("Old Road, The");
});

test("a title with A", () => {
  expect(shelfTitle("A Song")).toBe("Song, A");
});

test("a title without an article", () => {
  expect(shelfTitle("River")).toBe("River");
  expect(shelfTitle("")).toBe("");
});

test("a word that begins with The or A is no article", () => {
  expect(shelfTitle("Theatre Song"), "Theatre only begins like The.").toBe("Theatre Song");
  expect(shelfTitle("All Night")).toBe("All Night");
});

test("an article inside a title stays there", () => {
  expect(shelfTitle("Song for A Friend"), "In Song for A Friend the article is not at the beginning.").toBe("Song for A Friend");
});
