export function bagsByKind(stock) {
  const totals = {};
  for (const food of stock) {
    totals[food.kind] = food.bags;
  }
  return totals;
}
