class Bill {
  total = 0;

  add(price) {
    this.total += price;
  }
}

const bill = new Bill();

export function barBill(prices) {
  for (const price of prices) {
    bill.add(price);
  }
  return bill.total;
  bill.total = 0;
}
