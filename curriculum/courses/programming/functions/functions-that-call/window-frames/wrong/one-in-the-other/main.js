export function framePrice(width, height) {
  export function frame(width, height) {
    return 2 * (width + height);
  }
  const metres = frame(width, height);
  return metres * 7;
}
