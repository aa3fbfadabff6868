export function tinLabel(colour, litres) {
  const label = `${litres}, ${litres} litres`;
  return label;
}
