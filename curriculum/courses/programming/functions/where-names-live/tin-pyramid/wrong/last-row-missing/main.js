export function tinsFor(rows) {
  let tins = 0;
  for (let row = 1; row < rows; row++) {
    tins = tins + row;
  }
  return tins;
}
