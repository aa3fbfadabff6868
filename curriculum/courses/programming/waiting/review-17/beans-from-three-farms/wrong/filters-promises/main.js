export async function cheapestBeans(farms, ask) {
  const answers = farms.map((farm) => ask(farm));
  const offers = answers.filter(({ bags }) => bags > 0);
  if (offers.length === 0) {
    return "no beans";
  }
  const best = offers.toSorted((a, b) => a.price - b.price)[0];
  return `${best.farm}: ${best.price.toFixed(2)}`;
}
