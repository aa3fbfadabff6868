export function forVisitors(reading) {

}
