export function toOrder(catalogue, counts) {
  const order = [];
  for (const { part, least, full } of catalogue) {
    const there = counts[part] ?? 0;
    if (there < least) {
      order.push({ part, number: full - there });
    }
  }
  return order;
}
