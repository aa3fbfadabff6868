export function rollsFor(guests) {
  let rolls = 10;
  for (let guest = 0; guest < guests; guest++) {
    rolls = rolls + 2;
  }
  return rolls;
}
