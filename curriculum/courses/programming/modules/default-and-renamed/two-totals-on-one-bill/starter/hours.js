export function total(hours) {
  return hours * 18;
}
