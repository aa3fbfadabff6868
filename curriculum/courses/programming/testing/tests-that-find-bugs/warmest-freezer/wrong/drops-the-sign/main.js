export function warmest(temperatures) {
  let max = 0;
  for (const one of temperatures) {
    if (Math.abs(one) > max) {
      max = Math.abs(one);
    }
  }
  return max;
}
