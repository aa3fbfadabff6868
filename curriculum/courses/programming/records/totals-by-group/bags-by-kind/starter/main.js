export function bagsByKind(stock) {
  const totals = {};
  return totals;
}
