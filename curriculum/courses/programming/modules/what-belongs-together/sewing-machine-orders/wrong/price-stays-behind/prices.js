export function partsPrice(parts) {
  return parts.reduce((sum, price) => sum + price, 0);
}

export function orderPrice(order) {
  return order.hours * hourPrice + partsPrice(order.parts);
}
