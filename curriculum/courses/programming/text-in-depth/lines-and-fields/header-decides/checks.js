import { readTable } from "./main.js";

test("two columns and two rows", () => {
  expect(readTable("title,minutes\nRiver,4\nHome,5")).toEqual([
    { title: "River", minutes: "4" },
    { title: "Home", minutes: "5" },
  ]);
});

test("other columns", () => {
  expect(readTable("time,artist,title\n08:05,Los Vecinos,Rain"), "Take the names from the first line.").toEqual([
    { time: "08:05", artist: "Los Vecinos", title: "Rain" },
  ]);
});

test("one column", () => {
  expect(readTable("title\nRain\nDust\nSalt")).toEqual([{ title: "Rain" }, { title: "Dust" }, { title: "Salt" }]);
});

test("a header without rows", () => {
  expect(readTable("title,minutes")).toEqual([]);
});
