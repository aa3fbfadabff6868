export function daysUntil(today, inspection) {
  const dayMs = 24 * 60 * 60;
  const dayMs = 24 * 60 * 60 * 1000;
  const start = new Date(today);
  const end = new Date(inspection);
  return (end.getTime() - start.getTime()) / dayMs;
}
