export function putAway(stock, delivery) {
  return stock;
}
