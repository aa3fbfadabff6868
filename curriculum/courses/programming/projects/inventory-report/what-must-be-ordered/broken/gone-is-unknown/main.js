export function toOrder(catalogue, counts) {
  const order = [];
  for (const { part, least, full } of catalogue) {
    const there = counts[part];
    if (there < least) {
      order.push({ part, number: full - there });
    }
  }
  return order;
}
