export function fence(length, width) {
  const longSides = "lenght" * 2;
  const shortSides = width * 2;
  return longSides + shortSides;
}
