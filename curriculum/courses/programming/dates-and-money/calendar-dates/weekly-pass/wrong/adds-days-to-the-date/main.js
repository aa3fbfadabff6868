export function lastDay(start, days) {
  const first = new Date(start);
  const last = new Date(first.getTime() + days - 1);
  return last.toISOString().slice(0, 10);
}
