export function nextOrder(orders) {
  const byDay = orders.toSorted((a, b) => a.day - b.day);
  return byDay[0];
}

export function ready(order) {
  return { ...order, state: "ready" };
}
