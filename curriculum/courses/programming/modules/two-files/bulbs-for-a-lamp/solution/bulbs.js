export function bulbPrice(count) {
  return count * 4;
}
