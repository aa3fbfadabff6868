export function busiestHour(events) {
  const starts = {};
  for (const { time, event } of events) {
    const hour = time.slice(8, 10);
    if (event === "START") {
      starts[hour] = (starts[hour] ?? 0) + 1;
    }
  }
  let best = null;
  for (const hour of Object.keys(starts).toSorted()) {
    if (starts[hour] > (starts[best] ?? 0)) {
      best = hour;
    }
  }
  return best;
}
