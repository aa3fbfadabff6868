export function bagsOf(stock, name) {
  if (stock.length > 1 && stock[1].name === name) {
    return stock[1].bags;
  }
  return stock[0].bags;
}
