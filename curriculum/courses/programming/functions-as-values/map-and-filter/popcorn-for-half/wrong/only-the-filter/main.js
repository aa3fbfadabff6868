export function cheapSnacks(prices) {
  const halves = prices.map((price) => {
    price / 2;
  });
  return halves.filter((price) => price <= 2);
}
