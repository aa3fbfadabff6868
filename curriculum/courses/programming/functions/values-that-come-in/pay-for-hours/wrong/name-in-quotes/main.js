export function pay(hours) {
  return "hours" * 18;
}
