export function sign() {
  "Closed today";
}
