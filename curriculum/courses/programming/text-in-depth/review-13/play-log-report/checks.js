import { mostPlayed } from "./main.js";

test("one song was played twice", () => {
  expect(mostPlayed("08:05 River\n08:09 Home\nnews\n09:00 River")).toBe("River");
});

test("notes do not count, however often they come", () => {
  expect(mostPlayed("news\nnews\nnews\n10:00 Rain"), "Lines without a time are notes and do not count.").toBe("Rain");
});

test("wherever it stands, and with several words", () => {
  expect(mostPlayed("10:00 Rain\n10:04 Old Road\n10:08 Dust\n10:12 Old Road\n")).toBe("Old Road");
});

test("of two that are the same, the one that came first", () => {
  expect(mostPlayed("10:00 Rain\n10:04 Dust\n10:08 Dust\n10:12 Rain"), "Rain and Dust have 2 each, and Rain came first.").toBe("Rain");
});

test("a log without songs", () => {
  expect(mostPlayed("news")).toBe(null);
  expect(mostPlayed("")).toBe(null);
});
