export function balance(entries) {
  return entries
    .map(({ kind, cents }) => (kind === "in" ? cents : -cents))
    .reduce((sum, cents) => sum + cents);
}
