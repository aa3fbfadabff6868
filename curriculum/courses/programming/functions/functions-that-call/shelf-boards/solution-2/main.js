export function boardLength(shelves, width, height) {
  const metres = shelves * width + 2 * height;
  console.log(metres);
  return metres;
}

export function boardCost(shelves, width, height) {
  const metres = boardLength(shelves, width, height);
  return metres * 6;
}
