function pricePerBlade(blades) {
  if (blades > 10) {
    return 2;
  }
  return 3;
}

export function sharpening(name, blades) {
  const price = pricePerBlade * blades;
  return `${name}: ${price}`;
}
