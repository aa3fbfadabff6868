export function balance(entries) {
  return entries.reduce((sum, { kind, cents }) => sum + (kind === "in" ? cents : -cents), 0);
}
