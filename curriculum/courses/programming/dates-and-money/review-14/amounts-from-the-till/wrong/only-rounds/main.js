export function toCents(text) {
  return Math.round(Number(text) * 100);
}
