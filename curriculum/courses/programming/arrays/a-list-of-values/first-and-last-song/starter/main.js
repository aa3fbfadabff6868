export function posterLine(songs) {
}
