function find(stock, name) {
  for (const food of stock) {
    if (food.name === name) {
      return food;
    }
  }
  return null;
}

export function putAway(stock, delivery) {
  for (const { name, bags } of delivery) {
    const known = find(stock, name);
    if (known === null) {
      stock.push({ name, bags });
    } else {
      known.bags = bags;
    }
  }
  return stock;
}
