export function whoHas(tool) {
  return "Omar";
}
