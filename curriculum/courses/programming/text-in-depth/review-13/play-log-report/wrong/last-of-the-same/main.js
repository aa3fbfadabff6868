export function mostPlayed(log) {
  const counts = {};
  for (const line of log.split("\n")) {
    const found = line.match(/^\d\d:\d\d (.+)$/);
    if (found !== null) {
      counts[found[1]] = (counts[found[1]] ?? 0) + 1;
    }
  }
  let best = null;
  for (const [title, count] of Object.entries(counts)) {
    if (best === null || count >= counts[best]) {
      best = title;
    }
  }
  return best;
}
