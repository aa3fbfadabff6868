export function ticket(thing, days) {
  if (days === undefined) {
    days = 5;
  }
  return `${thing}: ready in ${days} days`;
}
