class Bill {
  static total = 0;

  static add(price) {
    Bill.total += price;
  }
}

export function barBill(prices) {
  for (const price of prices) {
    Bill.add(price);
  }
  return Bill.total;
}
