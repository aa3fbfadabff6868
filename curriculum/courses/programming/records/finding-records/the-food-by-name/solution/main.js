export function bagsOf(stock, name) {
  for (const food of stock) {
    if (food.name === name) {
      return food.bags;
    }
  }
  return 0;
}
