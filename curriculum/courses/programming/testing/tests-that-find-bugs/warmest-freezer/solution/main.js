export function warmest(temperatures) {
  let max = temperatures[0];
  for (const one of temperatures) {
    if (one > max) {
      max = one;
    }
  }
  return max;
}
