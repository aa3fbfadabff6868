export function openingHour() {
  // Write your instruction on the next line.

}
