export function boxes(width, height) {
  return Math.round((width * height) / 2);
}

export function tilesPrice(width, height) {
  return boxes(width, height) * 24;
}
