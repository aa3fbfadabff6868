export function takeTurns(first, second) {
  const mixed = [];
  const rounds = Math.max(first.length, second.length);
  for (let i = 0; i < rounds; i++) {
    if (i < first.length) {
      mixed.push(first[i]);
    }
    if (i < second.length) {
      mixed.push(second[i]);
    }
  }
  return mixed;
}
