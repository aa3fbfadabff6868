export function ticket(thing, days) {
  if (!days) {
    days = 5;
  }
  return `${thing}: ready in ${days} days`;
}
