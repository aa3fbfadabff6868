export function sign() {
  return "closed today";
}
