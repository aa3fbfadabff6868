export function dayPay(hours) {
  const earned = hours * 20;
  const busFare = 6;
  return earned - busFare;
}
