export function toWish(line) {
}
