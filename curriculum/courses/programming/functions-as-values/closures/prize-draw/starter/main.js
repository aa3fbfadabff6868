export function makeDraw() {

}
