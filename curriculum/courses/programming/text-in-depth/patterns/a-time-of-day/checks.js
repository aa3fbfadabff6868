import { isTime } from "./main.js";

test.each(["00:00", "08:05", "09:59", "13:30", "19:07", "20:00", "23:59"])("%s is a time of day", (text) => {
  expect(isTime(text)).toBe(true);
});

test.each(["24:00", "29:10", "30:00", "08:60", "12:99"])("%s is no time of day", (text) => {
  expect(isTime(text), "After 2 only 0 to 3 may follow, and minutes go up to 59.").toBe(false);
});

test.each(["08:05 h", " 08:05", "108:05", "08:055", "at 08:05"])("“%s” has something more", (text) => {
  expect(isTime(text), "The whole text must be the time: begin the pattern with ^ and end it with $.").toBe(false);
});

test.each(["", "8:05", "08.05", "0805", "08:5", "08", "ab:cd"])("“%s” has something less", (text) => {
  expect(isTime(text)).toBe(false);
});
