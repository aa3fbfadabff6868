export function wholeEvening(songs, encores) {
  return [...songs, "Break", ...encores];
}
