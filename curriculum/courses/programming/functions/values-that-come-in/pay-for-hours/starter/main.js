export function pay(hours) {

}
