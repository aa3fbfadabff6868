export function slipLines(item, price) {
  return [];
}
