export function paintCost(width, height) {
  const cost = area * 4;
  const area = width * height;
  return cost;
}
