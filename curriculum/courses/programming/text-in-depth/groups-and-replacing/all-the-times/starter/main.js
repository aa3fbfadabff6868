export function timesIn(text) {
}
