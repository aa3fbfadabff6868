function pricePerBlade(blades) {
  if (blades < 10) {
    return 3;
  } else {
    return 2;
  }
}

export function sharpening(name, blades) {
  return name + ": " + pricePerBlade(blades) * blades;
}
