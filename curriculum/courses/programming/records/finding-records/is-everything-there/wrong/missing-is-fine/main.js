export function isEnough(stock, recipe) {
  for (const need of recipe) {
    for (const food of stock) {
      if (food.name === need.name && food.bags < need.bags) {
        return false;
      }
    }
  }
  return true;
}
