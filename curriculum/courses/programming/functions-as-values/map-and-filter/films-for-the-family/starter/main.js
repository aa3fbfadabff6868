export function titlesFor(films, age) {

}
