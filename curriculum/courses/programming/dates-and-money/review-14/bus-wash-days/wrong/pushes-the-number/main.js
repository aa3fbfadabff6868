export function washDays(first, count) {
  const dayMs = 24 * 60 * 60 * 1000;
  const days = [];
  let time = new Date(first).getTime();
  for (let i = 0; i < count; i++) {
    days.push(time);
    time += 14 * dayMs;
  }
  return days;
}
