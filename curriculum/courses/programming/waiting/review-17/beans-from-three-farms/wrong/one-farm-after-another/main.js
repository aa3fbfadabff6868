export async function cheapestBeans(farms, ask) {
  const offers = [];
  for (const farm of farms) {
    const offer = await ask(farm);
    if (offer.bags > 0) {
      offers.push(offer);
    }
  }
  if (offers.length === 0) {
    return "no beans";
  }
  const best = offers.toSorted((a, b) => a.price - b.price)[0];
  return `${best.farm}: ${best.price.toFixed(2)}`;
}
