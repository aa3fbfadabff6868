export function leftovers(cooked, eaten) {
  if (eaten > cooked) {
    throw new Error("more eaten than cooked");
  }
  const left = cooked - eaten;
  if (left === 0) {
    return "nothing left";
  }
  if (left === 1) {
    return "1 box left";
  }
  return `${left} boxes left`;
}
