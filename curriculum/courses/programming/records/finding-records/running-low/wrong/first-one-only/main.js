export function runningLow(stock) {
  for (const food of stock) {
    if (food.bags < food.least) {
      return [food.name];
    }
  }
  return [];
}
