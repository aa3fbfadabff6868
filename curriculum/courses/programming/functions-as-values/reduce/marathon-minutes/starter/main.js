export function marathonMinutes(films, pause) {

}
