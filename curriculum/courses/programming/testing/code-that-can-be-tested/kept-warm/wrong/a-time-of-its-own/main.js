export function canServe(cooked) {
  const now = new Date("2026-05-04T14:00Z");
  const hours = (now.getTime() - cooked.getTime()) / 3600000;
  return hours <= 4;
}
