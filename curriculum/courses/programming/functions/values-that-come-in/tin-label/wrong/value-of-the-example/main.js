export function tinLabel(colour, litres) {
  const label = `${"Sea blue"}, ${litres} litres`;
  return label;
}
