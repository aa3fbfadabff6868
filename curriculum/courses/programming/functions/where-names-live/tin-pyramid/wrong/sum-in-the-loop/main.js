export function tinsFor(rows) {
  for (let row = 1; row <= rows; row++) {
    let tins = 0;
    tins = tins + row;
  }
  return tins;
}
