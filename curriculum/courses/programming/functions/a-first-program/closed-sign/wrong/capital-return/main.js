export function sign() {
  Return "Closed today";
}
