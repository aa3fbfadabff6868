export function strokes(bar) {
  if (bar < 2) {
    return "Too soft to ride";
  }
  if (bar > 6) {
    return "Too hard for this tyre";
  }
  return bar * 4;
}
