const names = ["sunday", "weekday", "weekday", "weekday", "weekday", "weekday", "saturday"];

export function timetable(day) {
  return names[new Date(day).getUTCDay()];
}
