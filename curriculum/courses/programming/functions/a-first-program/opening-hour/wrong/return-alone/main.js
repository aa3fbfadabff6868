export function openingHour() {
  return
  7;
}
