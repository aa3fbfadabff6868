export function ticket(days = 5, thing) {
  return `${thing}: ready in ${days} days`;
}
