return (end.getTime() - start.getTime()) / dayMs;
const dayMs = 24 * 60 * 60;
}
const end = new Date(inspection);
return (start.getTime() - end.getTime()) / dayMs;
export function daysUntil(today, inspection) {
const dayMs = 24 * 60 * 60 * 1000;
const start = new Date(today);
