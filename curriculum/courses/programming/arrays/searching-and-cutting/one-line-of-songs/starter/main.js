export function programme(line) {
}
