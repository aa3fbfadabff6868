export function leftovers(cooked, eaten) {
  const left = cooked - eaten;
  if (left < 0) throw new Error("This cannot be.");
  if (left === 0) return "nothing left";
  if (left === 1) return "1 box left";
  return `${left} boxes left`;
}
