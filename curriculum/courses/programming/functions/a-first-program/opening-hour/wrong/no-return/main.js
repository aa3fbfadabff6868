export function openingHour() {
  7;
}
