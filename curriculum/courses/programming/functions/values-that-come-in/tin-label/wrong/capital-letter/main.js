export function tinLabel(colour, litres) {
  const label = `${colour}, ${litres} litres`;
  Return label;
}
