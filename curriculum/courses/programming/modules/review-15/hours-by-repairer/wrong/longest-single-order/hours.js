export function hoursBy(orders) {
  const sums = {};
  for (const order of orders) {
    sums[order.by] = (sums[order.by] ?? 0) + order.hours;
  }
  return sums;
}
