export function tally(loans) {
  const count = {};
  for (const tool of loans) {
    count.tool = (count.tool ?? 0) + 1;
  }
  return count;
}
