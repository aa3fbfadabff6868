export function nextOrder(orders) {
  return orders[0];
}

export function ready(order) {
  return { ...order, state: "ready" };
}
