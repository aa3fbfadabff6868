export function balance(entries) {
  return entries.reduce((sum, { cents }) => sum + cents, 0);
}
