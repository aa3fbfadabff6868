export function nextOrder(orders) {
  const byDay = [...orders].sort((a, b) => a.day - b.day);
  return byDay[0];
}

export function ready(order) {
  order.state = "ready";
  return order;
}
