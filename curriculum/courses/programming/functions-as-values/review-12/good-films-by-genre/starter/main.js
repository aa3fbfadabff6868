export function goodByGenre(films, least) {

}
