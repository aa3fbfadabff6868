export function openingHour() {
  return 24;
}
