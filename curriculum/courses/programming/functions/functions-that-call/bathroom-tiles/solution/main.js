export function boxes(width, height) {
  const area = width * height;
  return Math.ceil(area / 2);
}

export function tilesPrice(width, height) {
  return boxes(width, height) * 24;
}
