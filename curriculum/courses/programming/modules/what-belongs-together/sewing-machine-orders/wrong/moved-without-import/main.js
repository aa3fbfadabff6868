export function orderLine(order) {
  return `${order.item}: ${orderPrice(order)}`;
}
