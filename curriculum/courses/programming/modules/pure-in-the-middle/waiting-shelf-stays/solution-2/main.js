export function nextOrder(orders) {
  let next = orders[0];
  for (const order of orders) {
    if (order.day < next.day) next = order;
  }
  return next;
}

export function ready(order) {
  const copy = { ...order };
  copy.state = "ready";
  return copy;
}
