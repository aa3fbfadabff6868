export function warmest(temperatures) {
  return temperatures[0];
}
