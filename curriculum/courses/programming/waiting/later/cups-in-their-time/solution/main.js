export function callOut(orders, say) {
  for (const order of orders) {
    setTimeout(() => say(order.drink), order.seconds * 1000);
  }
}

callOut([{ drink: "tea", seconds: 3 }, { drink: "water", seconds: 1 }], console.log);
