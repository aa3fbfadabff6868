export function leftovers(cooked, eaten) {

}
