import { wholeEvening } from "./main.js";

test("songs, a break and one encore", () => {
  expect(wholeEvening(["River", "Home"], ["Rain"])).toEqual(["River", "Home", "Break", "Rain"]);
});

test("another evening, with two encores", () => {
  expect(wholeEvening(["Dust"], ["Salt", "Sugar"])).toEqual(["Dust", "Break", "Salt", "Sugar"]);
});

test("without encores there is no break", () => {
  expect(wholeEvening(["River", "Home"], []), "Without encores there is no break.").toEqual(["River", "Home"]);
});

test("the two lists stay as they are", () => {
  const songs = ["River", "Home"];
  const encores = ["Rain", "Dust"];
  wholeEvening(songs, encores);
  expect(songs, "The two lists stay as they are: put the items into a new one.").toEqual(["River", "Home"]);
  expect(encores).toEqual(["Rain", "Dust"]);
});

test("the answer is a new list, also without encores", () => {
  const songs = ["River"];
  const evening = wholeEvening(songs, []);
  evening.push("Rain");
  expect(songs, "The answer must be a new list, or the caller's list changes with it.").toEqual(["River"]);
});
