export function slipLines(item, price) {
  const lines = [`Repair: ${item}`, `To pay: ${price}`];
  if (price > 50) {
    lines.push(`In advance: ${price / 3}`);
  }
  return lines;
}
