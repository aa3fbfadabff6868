export function takeTurns(first, second) {
  const mixed = [];
  while (first.length > 0 || second.length > 0) {
    if (first.length > 0) {
      mixed.push(first.shift());
    }
    if (second.length > 0) {
      mixed.push(second.shift());
    }
  }
  return mixed;
}
