function find(stock, name) {
  for (const food of stock) {
    if (food.name === name) {
      return food;
    }
  }
  return null;
}

export function putAway(stock, delivery) {
  for (const food of delivery) {
    const known = find(stock, food.name);
    if (known === null) {
      stock.push(food);
    } else {
      known.bags += food.bags;
    }
  }
  return stock;
}
