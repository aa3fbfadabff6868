export function change(paid, price) {
  return price - paid;
}
