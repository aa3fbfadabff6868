export function callOut(orders, say) {
  for (const order of orders) {
    setTimeout(() => say(order.drink), orders[0].seconds * 1000);
  }
}
