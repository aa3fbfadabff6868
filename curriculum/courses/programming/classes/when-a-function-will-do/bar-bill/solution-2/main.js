class Bill {
  total = 0;

  add(price) {
    this.total += price;
  }
}

export function barBill(prices) {
  const bill = new Bill();
  for (const price of prices) {
    bill.add(price);
  }
  return bill.total;
}
