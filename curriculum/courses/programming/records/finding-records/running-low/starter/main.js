export function runningLow(stock) {
}
