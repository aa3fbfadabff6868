export function putAway(stock, delivery) {
  for (const { name, bags } of delivery) {
    for (const food of stock) {
      if (food.name === name) {
        food.bags += bags;
      }
    }
  }
  return stock;
}
