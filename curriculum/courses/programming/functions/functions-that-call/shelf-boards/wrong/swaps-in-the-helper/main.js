export function boardLength(shelves, height, width) {
  return shelves * width + 2 * height;
}

export function boardCost(shelves, width, height) {
  return boardLength(shelves, height, width) * 6;
}
