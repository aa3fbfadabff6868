export function fence(length, width) {
  return 2 * (length + width);
}
