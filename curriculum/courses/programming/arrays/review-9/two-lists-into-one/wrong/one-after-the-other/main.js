export function takeTurns(first, second) {
  return [...first, ...second];
}
