export function warmest(temperatures) {
  let max = -1;
  for (const one of temperatures) {
    if (one > max) {
      max = one;
    }
  }
  return max;
}
