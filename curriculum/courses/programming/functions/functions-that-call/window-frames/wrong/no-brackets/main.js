export function frame(width, height) {
  return 2 * (width + height);
}
export function framePrice(width, height) {
  const metres = frame;
  return metres * 7;
}
