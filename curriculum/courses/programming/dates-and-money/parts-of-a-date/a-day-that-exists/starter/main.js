export function exists(year, month, day) {
  return true;
}
