export function takeTurns(first, second) {
  const ours = [...first];
  const theirs = [...second];
  const mixed = [];
  while (ours.length > 0 && theirs.length > 0) {
    mixed.push(ours.shift());
    mixed.push(theirs.shift());
  }
  return [...mixed, ...ours, ...theirs];
}
