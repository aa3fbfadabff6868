export function exists(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return Number.isInteger(date.getTime());
}
