export function toTable(lines) {
}
