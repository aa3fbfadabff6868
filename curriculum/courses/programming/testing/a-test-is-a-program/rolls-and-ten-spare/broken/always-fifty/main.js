export function rollsFor(guests) {
  return 50;
}
