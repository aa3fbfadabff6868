export function leftovers(cooked, eaten) {
  const left = cooked - eaten;
  if (left <= 0) throw new Error("more eaten than cooked");
  if (left === 1) return "1 box left";
  return `${left} boxes left`;
}
