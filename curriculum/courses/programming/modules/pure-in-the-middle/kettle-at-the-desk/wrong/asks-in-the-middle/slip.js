export function slipLines() {
  const item = prompt("What is it?");
  const price = Number(prompt("Price?"));
  const lines = [`Repair: ${item}`, `To pay: ${price}`];
  if (price > 50) {
    lines.push(`In advance: ${price / 3}`);
  }
  return lines;
}
