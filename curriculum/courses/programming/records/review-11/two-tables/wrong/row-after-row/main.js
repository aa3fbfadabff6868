export function putAway(stock, delivery) {
  for (const { name, bags } of delivery) {
    stock.push({ name, bags });
  }
  return stock;
}
