export function groupPrice(fares, percent) {
  const total = fares.reduce((sum, fare) => sum + fare, 0);
  const off = total * percent / 100;
  return Math.round(total - off);
}
