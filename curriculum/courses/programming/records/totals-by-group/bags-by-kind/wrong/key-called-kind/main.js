export function bagsByKind(stock) {
  const totals = {};
  for (const food of stock) {
    totals.kind = (totals.kind ?? 0) + food.bags;
  }
  return totals;
}
