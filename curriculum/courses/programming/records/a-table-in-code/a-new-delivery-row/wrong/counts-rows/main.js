export function addFood(stock, name, bags) {
  stock.push({ name, bags });
  return stock.length;
}
