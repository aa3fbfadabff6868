export function tinLabel(colour, ____) {
  const label = `${____}, ${litres} litres`;
  ____ label;
}
