export function tally(loans) {
  const count = {};
  for (let i = 0; i < loans.length; i++) {
    const tool = loans[i];
    if (tool in count) {
      count[tool] += 1;
    } else {
      count[tool] = 1;
    }
  }
  return count;
}
