export function tally(loans) {
  const count = {};
  let number = 0;
  for (const tool of loans) {
    number += 1;
    count[tool] = number;
  }
  return count;
}
