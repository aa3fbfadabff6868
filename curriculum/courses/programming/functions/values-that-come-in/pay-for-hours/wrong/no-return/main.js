export function pay(hours) {
  hours * 18;
}
