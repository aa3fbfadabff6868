export function cheapSnacks(prices) {
  const halves = prices.map((price) => {
    return price / 2;
  });
  halves.filter((price) => price <= 2);
  return halves;
}
