export function mostDelivered(deliveries) {
  const totals = {};
  for (const delivery of deliveries) {
    totals[delivery.name] = (totals[delivery.name] ?? 0) + delivery.bags;
  }
  let best = null;
  for (const name of Object.keys(totals)) {
    if (best === null || totals[name] >= totals[best]) {
      best = name;
    }
  }
  return best;
}
