export function boardLength(shelves, width, height) {
  console.log(shelves * width + 2 * height);
}

export function boardCost(shelves, width, height) {
  return (shelves * width + 2 * height) * 6;
}
