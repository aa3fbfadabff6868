export function readTable(text) {
}
