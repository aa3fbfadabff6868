export function strokes(bar) {

}
