export function tinLabel(colour, litres) {
  const label = `${"colour"}, ${litres} litres`;
  return label;
}
