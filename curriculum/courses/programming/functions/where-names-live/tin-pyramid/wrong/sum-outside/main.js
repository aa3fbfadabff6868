let tins = 0;

export function tinsFor(rows) {
  for (let row = 1; row <= rows; row++) {
    tins = tins + row;
  }
  return tins;
}
