export function readEntry(line) {
}
