export function paintCost(width, height) {
  const cost = width * 4;
  return cost;
}
