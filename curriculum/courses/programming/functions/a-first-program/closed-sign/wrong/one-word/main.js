export function sign() {
  return Closed;
}
