export function paintCost(width, height) {
  const area = width * height;
  const cost = area * 4;
  return cost;
}
