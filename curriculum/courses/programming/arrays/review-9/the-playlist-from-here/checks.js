import { fromSong } from "./main.js";

const songs = ["River", "Home", "Rain"];

test("from a song in the middle", () => {
  expect(fromSong(songs, "Home")).toEqual(["Home", "Rain"]);
});

test("from the first song", () => {
  expect(fromSong(songs, "River")).toEqual(["River", "Home", "Rain"]);
});

test("from the last song", () => {
  expect(fromSong(songs, "Rain")).toEqual(["Rain"]);
});

test("from a song that is not there", () => {
  expect(fromSong(songs, "Dust"), "This song is not there, so the list is empty.").toEqual([]);
});
