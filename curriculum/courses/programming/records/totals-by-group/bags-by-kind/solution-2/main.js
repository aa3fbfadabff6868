export function bagsByKind(stock) {
  const totals = {};
  for (const food of stock) {
    if (food.kind in totals) {
      totals[food.kind] += food.bags;
    } else {
      totals[food.kind] = food.bags;
    }
  }
  return totals;
}
