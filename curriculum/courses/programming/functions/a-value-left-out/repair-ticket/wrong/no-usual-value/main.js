export function ticket(thing, days) {
  return `${thing}: ready in ${days} days`;
}
