export function tinLabel(colour, colour) {
  const label = `${colour}, ${litres} litres`;
  return label;
}
