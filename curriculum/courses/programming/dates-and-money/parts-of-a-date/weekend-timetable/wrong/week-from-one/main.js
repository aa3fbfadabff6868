export function timetable(day) {
  const dayOfWeek = new Date(day).getUTCDay();
  if (dayOfWeek === 1) {
    return "sunday";
  }
  if (dayOfWeek === 7) {
    return "saturday";
  }
  return "weekday";
}
