export function cheapSnacks(prices) {
  const halves = prices.map((price) => {
    price / 2;
  });
  halves.filter((price) => price <= 2);
  return halves;
}

console.log(cheapSnacks([3, 6, 4]));
