export function canServe(cooked, served) {
  const now = new Date();
  const hours = (now.getTime() - cooked.getTime()) / 3600000;
  return hours <= 4;
}
