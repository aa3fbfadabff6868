export function strokes(bar) {
  if (bar < 2 || bar > 6) {
    throw new Error("Too soft to ride");
  }
  return bar * 4;
}
