export function whoHas(tool) {

}
