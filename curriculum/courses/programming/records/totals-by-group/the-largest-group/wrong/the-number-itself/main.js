export function mostDelivered(deliveries) {
  const totals = {};
  for (const delivery of deliveries) {
    totals[delivery.name] = (totals[delivery.name] ?? 0) + delivery.bags;
  }
  let most = null;
  for (const bags of Object.values(totals)) {
    if (most === null || bags > most) {
      most = bags;
    }
  }
  return most;
}
