export function busiest(orders) {
  let best = "nobody";
  let most = 0;
  for (const { by, hours } of orders) {
    if (hours > most) {
      best = by;
      most = hours;
    }
  }
  return best;
}
