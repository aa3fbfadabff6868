export function answer(stock, thing) {
  if (stock[thing]) {
    return `${stock[thing]} on the shelf`;
  }
  return "not in this library";
}
