export function answer(stock, thing) {
  return `${stock[thing] ?? 0} on the shelf`;
}
