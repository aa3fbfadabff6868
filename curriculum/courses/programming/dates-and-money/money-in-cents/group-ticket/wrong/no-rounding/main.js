export function groupPrice(fares, percent) {
  let total = 0;
  for (const fare of fares) {
    total += fare * (100 - percent) / 100;
  }
  return total;
}
