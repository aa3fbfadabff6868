export function bestFirst(films) {

}
