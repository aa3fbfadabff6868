export function addFood(stock, name, bags) {
  let total = bags;
  for (const food of stock) {
    total += food.bags;
  }
  stock.push({ name: name, bags: bags });
  return total;
}
