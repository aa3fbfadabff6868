export function tally(loans) {
  for (const tool of loans) {
    const count = {};
    count[tool] = (count[tool] ?? 0) + 1;
  }
  return count;
}
