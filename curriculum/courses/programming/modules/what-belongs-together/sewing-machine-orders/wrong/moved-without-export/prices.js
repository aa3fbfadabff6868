const hourPrice = 16;

function partsPrice(parts) {
  return parts.reduce((sum, price) => sum + price, 0);
}

function orderPrice(order) {
  return order.hours * hourPrice + partsPrice(order.parts);
}
