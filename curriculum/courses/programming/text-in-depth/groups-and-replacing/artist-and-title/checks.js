import { toWish } from "./main.js";

test("a title and an artist", () => {
  expect(toWish("River by Los Vecinos")).toEqual({ title: "River", artist: "Los Vecinos" });
});

test("a title of several words", () => {
  expect(toWish("The old road home by Ana")).toEqual({ title: "The old road home", artist: "Ana" });
});

test("a line of another form", () => {
  expect(toWish("Something nice")).toBe(null);
  expect(toWish("")).toBe(null);
  expect(toWish("by Ana")).toBe(null);
  expect(toWish("River by")).toBe(null);
});

test("by must be a word of its own", () => {
  expect(toWish("Babylon"), "In Babylon, by is a piece of a word: there must be a space on both sides.").toBe(null);
  expect(toWish("Lullaby by Bo")).toEqual({ title: "Lullaby", artist: "Bo" });
});
