export function ticket(thing, days) {

}
