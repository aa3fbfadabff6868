export function shares(cents, people) {
  const shares = [];
  return shares;
}
