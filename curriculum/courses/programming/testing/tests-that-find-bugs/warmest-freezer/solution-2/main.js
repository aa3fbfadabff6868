export function warmest(temperatures) {
  return Math.max(...temperatures);
}
