import { posterLine } from "./main.js";

test("an evening with three songs", () => {
  expect(posterLine(["River", "Old Road", "Home"])).toBe("From River to Home");
});

test("an evening with five songs", () => {
  expect(posterLine(["Rain", "Home", "River", "Dust", "Lanterns"])).toBe("From Rain to Lanterns");
});

test("two songs", () => {
  expect(posterLine(["Salt", "Sugar"])).toBe("From Salt to Sugar");
});

test("one song is the first and the last", () => {
  expect(posterLine(["Lanterns"])).toBe("From Lanterns to Lanterns");
});
