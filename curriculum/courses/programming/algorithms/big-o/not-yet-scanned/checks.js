import { notYetScanned } from "./main.js";

test("two of four parcels are missing", () => {
  expect(notYetScanned([11, 18, 23, 50], [23, 11])).toEqual([18, 50]);
});

test("in the order of the expected ones", () => {
  expect(notYetScanned([70, 20, 50, 10], [20])).toEqual([70, 50, 10]);
});

test("all scanned, and none scanned", () => {
  expect(notYetScanned([11, 18], [18, 30, 11])).toEqual([]);
  expect(notYetScanned([11, 18], [])).toEqual([11, 18]);
  expect(notYetScanned([], [5])).toEqual([]);
});

test("a code that is expected twice comes twice", () => {
  expect(notYetScanned([4, 9, 4], [9]), "Two parcels may have the same code, and both are missing.").toEqual([4, 4]);
});

test("a day with 40,000 parcels is done in a moment", () => {
  const expected = [];
  const scanned = [];
  for (let i = 0; i < 40000; i++) {
    expected.push(i * 2);
    scanned.push(i * 4);
  }
  expect(notYetScanned(expected, scanned).length).toBe(20000);
});
