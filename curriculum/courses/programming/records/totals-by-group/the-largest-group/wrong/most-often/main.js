export function mostDelivered(deliveries) {
  const counts = {};
  for (const delivery of deliveries) {
    counts[delivery.name] = (counts[delivery.name] ?? 0) + 1;
  }
  let best = null;
  for (const name of Object.keys(counts)) {
    if (best === null || counts[name] > counts[best]) {
      best = name;
    }
  }
  return best;
}
