export function barBill(prices) {
  return prices.reduce((total, price) => total + price, 0);
}
