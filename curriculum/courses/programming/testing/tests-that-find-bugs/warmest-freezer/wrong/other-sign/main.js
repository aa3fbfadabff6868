export function warmest(temperatures) {
  let max = 0;
  for (const one of temperatures) {
    if (one < max) {
      max = one;
    }
  }
  return max;
}
