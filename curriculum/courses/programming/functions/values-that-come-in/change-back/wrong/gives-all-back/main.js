export function change(paid, price) {
  return paid;
}
