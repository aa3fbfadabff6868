export function callOut(orders, say) {
  let time = 0;
  for (const order of orders) {
    time += order.seconds * 1000;
    setTimeout(() => say(order.drink), time);
  }
}
