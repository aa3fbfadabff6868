export function paintCost(width, height) {
  return width * height * 4;
}
