export function tag(tool) {

}
