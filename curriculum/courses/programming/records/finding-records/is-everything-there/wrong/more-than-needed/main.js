function bagsOf(stock, name) {
  for (const food of stock) {
    if (food.name === name) {
      return food.bags;
    }
  }
  return 0;
}

export function isEnough(stock, recipe) {
  for (const need of recipe) {
    if (bagsOf(stock, need.name) <= need.bags) {
      return false;
    }
  }
  return true;
}
