export function takeTurns(first, second) {
  const mixed = [];
  for (let i = 0; i < first.length; i++) {
    mixed.push(first[i]);
    if (i < second.length) {
      mixed.push(second[i]);
    }
  }
  return mixed;
}
