import { slowBeats } from "./main.js";

test("two of four songs are slow", () => {
  expect(slowBeats([120, 72, 95, 60])).toEqual([72, 60]);
});

test("other songs", () => {
  expect(slowBeats([50, 79, 81, 79])).toEqual([50, 79, 79]);
});

test("80 is not below 80", () => {
  expect(slowBeats([80, 79]), "A song with 80 beats is not below 80.").toEqual([79]);
});

test("no slow songs, and no songs at all", () => {
  expect(slowBeats([100])).toEqual([]);
  expect(slowBeats([])).toEqual([]);
});
