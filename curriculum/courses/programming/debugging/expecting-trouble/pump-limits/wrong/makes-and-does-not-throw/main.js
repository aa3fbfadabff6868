export function strokes(bar) {
  if (bar < 2) {
    new Error("Too soft to ride");
  }
  if (bar > 6) {
    new Error("Too hard for this tyre");
  }
  return bar * 4;
}
