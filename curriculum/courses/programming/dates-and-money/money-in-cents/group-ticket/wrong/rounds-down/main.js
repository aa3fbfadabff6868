export function groupPrice(fares, percent) {
  let total = 0;
  for (const fare of fares) {
    total += fare;
  }
  return Math.floor(total * (100 - percent) / 100);
}
