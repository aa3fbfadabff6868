export function mostPlayed(log) {
  const counts = {};
  for (const line of log.split("\n")) {
    const title = line.replace(/^\d\d:\d\d /, "");
    counts[title] = (counts[title] ?? 0) + 1;
  }
  let best = null;
  for (const [title, count] of Object.entries(counts)) {
    if (best === null || count > counts[best]) {
      best = title;
    }
  }
  return best;
}
