export function slipLines(item, price) {
  const advance = price > 50 ? `In advance: ${price / 3}` : "";
  return [`Repair: ${item}`, `To pay: ${price}`, advance];
}
