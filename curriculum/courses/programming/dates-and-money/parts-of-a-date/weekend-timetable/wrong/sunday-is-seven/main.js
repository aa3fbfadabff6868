export function timetable(day) {
  const dayOfWeek = new Date(day).getUTCDay();
  if (dayOfWeek === 7) {
    return "sunday";
  }
  if (dayOfWeek === 6) {
    return "saturday";
  }
  return "weekday";
}
