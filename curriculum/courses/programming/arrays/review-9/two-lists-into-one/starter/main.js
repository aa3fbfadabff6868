export function takeTurns(first, second) {
  const mixed = [];
  return mixed;
}
