export function strokes(bar) {
  if (bar < 2) {
    console.log("Too soft to ride");
  } else if (bar > 6) {
    console.log("Too hard for this tyre");
  } else {
    return bar * 4;
  }
}
