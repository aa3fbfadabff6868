export function fence(length, width) {
  const shortSides = width * 2;
  return shortSides;
}
