export function cheapSnacks(prices) {
  return prices.filter((price) => price <= 2).map((price) => price / 2);
}
