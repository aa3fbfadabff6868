export function addFood(stock, name, bags) {
  stock.push({ food: name, bags });
  let total = 0;
  for (const food of stock) {
    total += food.bags;
  }
  return total;
}
