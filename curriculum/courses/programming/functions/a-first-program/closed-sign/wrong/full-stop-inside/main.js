export function sign() {
  return "Closed today.";
}
