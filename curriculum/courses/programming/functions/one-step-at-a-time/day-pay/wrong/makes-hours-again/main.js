export function dayPay(hours) {
  const hours = 8;
  const earned = hours * 20;
  const busFare = 6;
  return earned - busFare;
}
