export function pay(hours) {
  return 18 * hours;
}
