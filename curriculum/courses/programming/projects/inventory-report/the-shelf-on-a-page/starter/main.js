export function shelfPage(catalogue, counts) {
}
