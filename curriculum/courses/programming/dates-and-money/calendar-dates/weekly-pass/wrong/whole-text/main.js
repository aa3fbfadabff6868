const dayMs = 24 * 60 * 60 * 1000;

export function lastDay(start, days) {
  const first = new Date(start);
  const last = new Date(first.getTime() + (days - 1) * dayMs);
  return last.toISOString();
}
