export function wholeEvening(songs, encores) {
  if (encores.length === 0) {
    return [...songs];
  }
  return [...songs, "Break", ...encores];
}
