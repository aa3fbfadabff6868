export function tally(loans) {
  const count = {};

  return count;
}
