export function dayPay(hours) {
  return hours * 20;
  const busFare = 6;
  hours * 20 - busFare;
}
