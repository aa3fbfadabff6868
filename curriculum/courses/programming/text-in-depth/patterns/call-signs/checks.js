import { isCallSign } from "./main.js";

test.each(["KPFA", "WNYC", "KUT", "WBAI"])("%s is a call sign", (text) => {
  expect(isCallSign(text), `${text} is a call sign.`).toBe(true);
});

test("five letters are too many", () => {
  expect(isCallSign("KPFAB"), "A call sign has at most four letters, so five are too many.").toBe(false);
});

test("nothing comes after it", () => {
  expect(isCallSign("KPFA FM"), "FM does not belong to it: the pattern needs its end.").toBe(false);
});

test.each(["XYZ", "kpfa", "K", "WA", "K4A", ""])("“%s” is none", (text) => {
  expect(isCallSign(text)).toBe(false);
});
