export function callOut(orders, say) {
  orders.forEach(({ drink, seconds }) => {
    setTimeout(() => {
      say(drink);
    }, 1000 * seconds);
  });
}
