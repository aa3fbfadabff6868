class Bill {
  total = 0;

  add(price) {
    this.total += price;
  }
}

export function barBill(prices) {
  let bill = new Bill();
  for (const price of prices) {
    bill = new Bill();
    bill.add(price);
  }
  return bill.total;
}
