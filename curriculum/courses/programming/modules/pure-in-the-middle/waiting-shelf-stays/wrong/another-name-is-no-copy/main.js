export function nextOrder(orders) {
  const copy = orders;
  const byDay = copy.sort((a, b) => a.day - b.day);
  return byDay[0];
}

export function ready(order) {
  const copy = order;
  copy.state = "ready";
  return copy;
}
