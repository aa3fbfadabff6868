export function tally(loans) {
  const count = {};
  for (const tool of loans) {
    count[tool] += 1;
  }
  return count;
}
