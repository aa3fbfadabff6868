export function filmsThatFit(minutes, fits) {

}
