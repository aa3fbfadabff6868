import { timetable } from "./main.js";

test("March 7, 2026 is a Saturday, March 8 a Sunday", () => {
  expect(timetable("2026-03-07"), "March 7, 2026 is a Saturday. 7 is the day of the month, and not the day of the week. A Saturday is 6, the last place of the week.").toBe("saturday");
  expect(timetable("2026-03-08"), "March 8, 2026 is a Sunday, and the week begins with it.").toBe("sunday");
});

test("Monday to Friday", () => {
  expect(timetable("2026-03-02"), "March 2, 2026 is a Monday.").toBe("weekday");
  expect(timetable("2026-03-03")).toBe("weekday");
  expect(timetable("2026-03-04")).toBe("weekday");
  expect(timetable("2026-03-05")).toBe("weekday");
  expect(timetable("2026-03-06"), "March 6, 2026 is a Friday.").toBe("weekday");
});

test("weekends in other months", () => {
  expect(timetable("2026-05-31")).toBe("sunday");
  expect(timetable("2027-01-02")).toBe("saturday");
});
