export function change(paid, price) {

}
