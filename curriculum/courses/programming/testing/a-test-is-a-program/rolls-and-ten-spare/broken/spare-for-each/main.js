export function rollsFor(guests) {
  return guests * (2 + 10);
}
