import { toClock } from "./main.js";

test("485 minutes are 08:05", () => {
  expect(toClock(485)).toBe("08:05");
});

test("ten minutes before an hour, it is not that hour yet", () => {
  expect(toClock(590), "Whole hours that have passed count: at 9:50, nine have.").toBe("09:50");
  expect(toClock(1065)).toBe("17:45");
});

test("full hours", () => {
  expect(toClock(600)).toBe("10:00");
  expect(toClock(0)).toBe("00:00");
});

test("after midnight it begins again", () => {
  expect(toClock(1439)).toBe("23:59");
  expect(toClock(1440)).toBe("00:00");
  expect(toClock(1455)).toBe("00:15");
});
