export function mostDelivered(deliveries) {
  let best = null;
  for (const delivery of deliveries) {
    if (best === null || delivery.bags > best.bags) {
      best = delivery;
    }
  }
  if (best === null) {
    return null;
  }
  return best.name;
}
