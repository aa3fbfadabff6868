export function canServe(cooked, now = new Date()) {
  const hours = (now.getTime() - cooked.getTime()) / 3600000;
  return hours <= 4;
}
