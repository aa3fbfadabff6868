export function leftovers(cooked, eaten) {
  const left = cooked - eaten;
  if (left < 0) throw new Error("more eaten than cooked");
  if (left === 0) return "nothing left";
  return left === 1 ? "1 box left" : `${left} boxes left`;
}
