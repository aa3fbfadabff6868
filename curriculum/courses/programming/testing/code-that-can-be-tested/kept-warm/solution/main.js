export function canServe(cooked, now) {
  const hours = (now.getTime() - cooked.getTime()) / 3600000;
  return hours <= 4;
}
