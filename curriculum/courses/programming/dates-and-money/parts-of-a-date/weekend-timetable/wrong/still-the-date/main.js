export function timetable(day) {
  const dayOfWeek = new Date(day).getUTCDate();
  if (dayOfWeek === 0) {
    return "sunday";
  }
  if (dayOfWeek === 6) {
    return "saturday";
  }
  return "weekday";
}
