export function answer(stock, thing) {
  if (stock[thing] === undefined) {
    return "not in this library";
  }
  return stock[thing] + " on the shelf";
}
