export function takeTurns(first, second) {
  const mixed = [];
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    mixed.push(first[i]);
    mixed.push(second[i]);
  }
  return mixed;
}
