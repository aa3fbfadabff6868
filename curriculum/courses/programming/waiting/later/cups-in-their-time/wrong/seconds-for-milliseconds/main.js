export function callOut(orders, say) {
  for (const order of orders) {
    setTimeout(() => say(order.drink), order.seconds);
  }
}
