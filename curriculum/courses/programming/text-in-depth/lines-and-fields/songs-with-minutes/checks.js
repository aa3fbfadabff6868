import { minutesPlayed } from "./main.js";

test("two songs", () => {
  expect(minutesPlayed("08:05,River,4\n08:09,Old Road,3")).toBe(7);
});

test("a whole hour", () => {
  expect(minutesPlayed("10:00,Rain,12\n10:12,Dust,20.5\n10:33,Salt,7\n10:40,Home,20")).toBe(59.5);
});

test("one song", () => {
  expect(minutesPlayed("23:59,Lanterns,6")).toBe(6);
});

test("empty lines do not count", () => {
  expect(minutesPlayed("\n08:05,River,4\n\n   \n08:09,Home,5\n"), "Empty lines do not count.").toBe(9);
});

test("spaces around the fields", () => {
  expect(minutesPlayed("08:05, River , 4\n08:09,Home, 5 ")).toBe(9);
});

test("a day without music", () => {
  expect(minutesPlayed("")).toBe(0);
});
