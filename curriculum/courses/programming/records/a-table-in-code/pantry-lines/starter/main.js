export function sheet(stock) {
}
