export function shortestFirst(minutes) {
  const sorted = minutes.toSorted((a, b) => b - a);
  return sorted;
}
