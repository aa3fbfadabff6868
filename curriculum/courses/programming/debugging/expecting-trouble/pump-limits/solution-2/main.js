export function strokes(bar) {
  if (bar >= 2 && bar <= 6) {
    return bar * 4;
  } else if (bar < 2) {
    throw new Error("Too soft to ride");
  } else {
    throw new Error("Too hard for this tyre");
  }
}
