export function cheapSnacks(prices) {
  return prices.map((price) => price / 2 <= 2);
}
