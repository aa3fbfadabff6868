export function sharpening(name, blades) {
  const price = 2 * blades;
  return `${name}: ${price}`;
}
