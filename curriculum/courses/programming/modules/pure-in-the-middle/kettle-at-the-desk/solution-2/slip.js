export function slipLines(item, price) {
  const first = [`Repair: ${item}`, `To pay: ${price}`];
  return price > 50 ? [...first, `In advance: ${price / 3}`] : first;
}
