export function answer(stock, thing) {
  if (stock[thing] > 0) {
    return `${stock[thing]} on the shelf`;
  }
  return "not in this library";
}
