export function runningLow(stock) {
  const names = [];
  for (const food of stock) {
    if (food.bags < food.least) {
      names.push(food);
    }
  }
  return names;
}
