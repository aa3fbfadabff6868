export function boxes(width, height) {
  return Math.ceil((width * height) / 2);
}

export function tilesPrice(width, height) {
  const count = boxes(width, height);
  const price = count * 24;
  return price;
}
