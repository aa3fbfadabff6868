export function leftovers(cooked, eaten) {
  return `${cooked - eaten} boxes left`;
}
