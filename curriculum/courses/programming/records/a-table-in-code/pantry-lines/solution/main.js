export function sheet(stock) {
  const lines = [];
  for (const food of stock) {
    if (food.bags === 0) {
      lines.push(`${food.name}: none`);
    } else {
      lines.push(`${food.name}: ${food.bags}`);
    }
  }
  return lines;
}
