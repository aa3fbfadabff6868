export function lastDay(start, days) {
  const day = Number(start.slice(8)) + days - 1;
  return start.slice(0, 8) + String(day).padStart(2, "0");
}
