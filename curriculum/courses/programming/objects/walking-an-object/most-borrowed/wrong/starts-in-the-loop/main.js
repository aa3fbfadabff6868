export function mostBorrowed(counts) {
  for (const tool in counts) {
    let best = "";
    let most = 0;
    if (counts[tool] > most) {
      most = counts[tool];
      best = tool;
    }
  }
  return best;
}
