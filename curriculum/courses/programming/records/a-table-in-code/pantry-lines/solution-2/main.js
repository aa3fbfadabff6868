export function sheet(stock) {
  const lines = [];
  for (let i = 0; i < stock.length; i++) {
    let count = stock[i].bags;
    if (count < 1) {
      count = "none";
    }
    lines.push(stock[i].name + ": " + count);
  }
  return lines;
}
