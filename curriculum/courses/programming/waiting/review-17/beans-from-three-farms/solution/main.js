export async function cheapestBeans(farms, ask) {
  const answers = await Promise.all(farms.map((farm) => ask(farm)));
  const offers = answers.filter(({ bags }) => bags > 0);
  if (offers.length === 0) {
    return "no beans";
  }
  let best = offers[0];
  for (const offer of offers) {
    if (offer.price < best.price) {
      best = offer;
    }
  }
  return `${best.farm}: ${best.price.toFixed(2)}`;
}
