export function boxes(width, height) {

}

export function tilesPrice(width, height) {

}
