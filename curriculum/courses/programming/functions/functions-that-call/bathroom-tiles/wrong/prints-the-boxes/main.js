export function boxes(width, height) {
  console.log(Math.ceil((width * height) / 2));
}

export function tilesPrice(width, height) {
  return boxes(width, height) * 24;
}
