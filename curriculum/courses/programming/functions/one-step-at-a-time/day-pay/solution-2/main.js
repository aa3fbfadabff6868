export function dayPay(hours) {
  return hours * 20 - 6;
}
