export async function cheapestBeans(farms, ask) {
  const answers = await Promise.all(farms.map(ask));
  const [best] = answers.filter((offer) => offer.bags >= 1).toSorted((a, b) => a.price - b.price);
  return best === undefined ? "no beans" : `${best.farm}: ${best.price.toFixed(2)}`;
}
