export function boxes(width, height) {
  return Math.ceil((width * height) / 2);
}

export function tilesPrice(width, height) {
  return boxes() * 24;
}
