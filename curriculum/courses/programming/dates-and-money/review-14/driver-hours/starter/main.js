export function minutesByDriver(shifts) {
  const total = {};
  return total;
}
