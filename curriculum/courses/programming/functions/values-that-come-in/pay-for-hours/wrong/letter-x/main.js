export function pay(hours) {
  return hours x 18;
}
