export function runningLow(stock) {
  const names = [];
  for (const food of stock) {
    if (food.bags < 4) {
      names.push(food.name);
    }
  }
  return names;
}
