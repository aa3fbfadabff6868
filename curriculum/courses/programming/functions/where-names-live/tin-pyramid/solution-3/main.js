export function tinsFor(rows) {
  return (rows * (rows + 1)) / 2;
}
