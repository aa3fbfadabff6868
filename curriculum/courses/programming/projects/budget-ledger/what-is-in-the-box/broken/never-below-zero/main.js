export function balance(entries) {
  const cents = entries.reduce((sum, { kind, cents }) => sum + (kind === "in" ? cents : -cents), 0);
  return Math.max(0, cents);
}
