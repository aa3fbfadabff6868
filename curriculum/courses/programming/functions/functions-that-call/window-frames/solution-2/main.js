export function framePrice(width, height) {
  const metres = frame(width, height);
  return metres * 7;
}
export function frame(width, height) {
  return 2 * (width + height);
}
