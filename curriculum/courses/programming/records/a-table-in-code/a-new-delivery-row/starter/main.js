export function addFood(stock, name, bags) {
  stock.push({ food: name, bag: bags });
  let total = 0;
  for (const food of stock) {
    total += food.bag;
  }
  return total;
}
