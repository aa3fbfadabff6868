export function isEnough(stock, recipe) {
}
