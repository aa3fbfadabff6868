// exercise: total
export function total(prices) {
  for (;;);
}
