export function answer(stock, thing) {
  if (thing in stock) {
    return `${stock[thing]} on the shelf`;
  }
  return "not in this library";
}
