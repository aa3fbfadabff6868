export function groupPrice(fares, percent) {
  let total = 0;
  for (const fare of fares) {
    total += fare;
  }
  return Math.round(total * percent / 100);
}
