export function callBack(typed) {
}
