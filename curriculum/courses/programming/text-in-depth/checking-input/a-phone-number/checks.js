import { callBack } from "./main.js";

test("as people write it", () => {
  expect(callBack("(512) 555 0142")).toBe("512-555-0142");
  expect(callBack("512.555.0142")).toBe("512-555-0142");
  expect(callBack(" 512-555-0142 ")).toBe("512-555-0142");
});

test("another number", () => {
  expect(callBack("2125550199")).toBe("212-555-0199");
});

test("too few digits, and too many", () => {
  expect(callBack("555 0142")).toBe(null);
  expect(callBack("1 512 555 0142"), "This has eleven digits.").toBe(null);
});

test("letters are no number", () => {
  expect(callBack("512-555-014B")).toBe(null);
  expect(callBack("512-555-0142 B"), "With letters in it, nobody can know what is meant: it is no number.").toBe(null);
});

test("nothing at all", () => {
  expect(callBack("")).toBe(null);
});
