export function together(first, second) {

}
