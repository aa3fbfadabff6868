export function sheet(stock) {
  const lines = [];
  for (const food of stock) {
    lines.push(`${food.name}: ${food.bags}`);
  }
  return lines;
}
