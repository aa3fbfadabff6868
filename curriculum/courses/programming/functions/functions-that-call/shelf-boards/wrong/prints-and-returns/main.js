export function boardLength(shelves, width, height) {
  return console.log(shelves * width + 2 * height);
}

export function boardCost(shelves, width, height) {
  return boardLength(shelves, width, height) * 6;
}
