export function tinsFor(rows) {
  return 10;
}
