export function tinsFor(rows) {

}
