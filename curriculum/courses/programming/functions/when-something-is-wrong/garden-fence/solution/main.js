export function fence(length, width) {
  const longSides = length * 2;
  const shortSides = width * 2;
  return longSides + shortSides;
}
