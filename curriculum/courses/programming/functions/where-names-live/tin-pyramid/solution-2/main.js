export function tinsFor(rows) {
  let tins = 0;
  let row = rows;
  while (row > 0) {
    tins += row;
    row--;
  }
  return tins;
}
