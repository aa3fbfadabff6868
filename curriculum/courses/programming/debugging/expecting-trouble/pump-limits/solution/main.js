export function strokes(bar) {
  if (bar < 2) {
    throw new Error("Too soft to ride");
  }
  if (bar > 6) {
    throw new Error("Too hard for this tyre");
  }
  return bar * 4;
}
