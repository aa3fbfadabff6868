export function mostBorrowed(counts) {
  let best = "";
  let most = 0;
  for (const tool in counts) {
    if (counts[tool] > most) {
      most = counts[tool];
      best = counts[tool];
    }
  }
  return best;
}
