export async function cheapestBeans(farms, ask) {
  const answers = await Promise.all(farms.map((farm) => ask(farm)));
  if (answers.length === 0) {
    return "no beans";
  }
  const best = answers.toSorted((a, b) => a.price - b.price)[0];
  return `${best.farm}: ${best.price.toFixed(2)}`;
}
