import { totalKm } from "./main.js";

test("three days from 10 make 36 kilometres", () => {
  expect(totalKm(10, 3), "The rides are 10, 12 and 14.").toBe(36);
});

test("on a single day, only the first ride counts", () => {
  expect(totalKm(10, 1), "The only ride is 10.").toBe(10);
});

test("works for other rides", () => {
  expect(totalKm(5, 4), "The rides are 5, 7, 9 and 11.").toBe(32);
});

test("whoever does not ride at all has 0 kilometres", () => {
  expect(totalKm(20, 0)).toBe(0);
});
