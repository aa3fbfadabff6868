export function wholeEvening(songs, encores) {
}
