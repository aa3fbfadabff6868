export function shares(cents, people) {
  const list = [];
  return list;
}
