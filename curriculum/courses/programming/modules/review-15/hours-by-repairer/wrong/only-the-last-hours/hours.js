export function hoursBy(orders) {
  const sums = {};
  for (const order of orders) {
    sums[order.by] = order.hours;
  }
  return sums;
}
