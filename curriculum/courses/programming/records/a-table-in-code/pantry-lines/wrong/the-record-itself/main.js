export function sheet(stock) {
  const lines = [];
  for (const food of stock) {
    lines.push(`${food}: ${food.bags}`);
  }
  return lines;
}
