const hourPrice = 16;

export function partsPrice(parts) {
  let sum = 0;
  for (const price of parts) {
    sum += price;
  }
  return sum;
}

export function orderPrice({ hours, parts }) {
  return hours * hourPrice + partsPrice(parts);
}
