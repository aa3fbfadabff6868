import { songNumber } from "./main.js";

const songs = ["River", "Old Road", "Home"];

test("number 1 is the first song", () => {
  expect(songNumber(songs, 1), "People count from 1, places from 0.").toBe("River");
});

test("number 2 is the second", () => {
  expect(songNumber(songs, 2)).toBe("Old Road");
});

test("the last number is the last song", () => {
  expect(songNumber(songs, 3)).toBe("Home");
  expect(songNumber(["Rain", "Dust"], 2)).toBe("Dust");
});

test("past the last number there is none", () => {
  expect(songNumber(songs, 4)).toBe("no such song");
  expect(songNumber(songs, 40)).toBe("no such song");
});

test("before the first number there is none", () => {
  expect(songNumber(songs, 0), "There is no song number 0.").toBe("no such song");
  expect(songNumber(songs, -1)).toBe("no such song");
});

test("an empty list has no numbers", () => {
  expect(songNumber([], 1)).toBe("no such song");
});
