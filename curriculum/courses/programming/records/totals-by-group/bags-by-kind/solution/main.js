export function bagsByKind(stock) {
  const totals = {};
  for (const food of stock) {
    totals[food.kind] = (totals[food.kind] ?? 0) + food.bags;
  }
  return totals;
}
