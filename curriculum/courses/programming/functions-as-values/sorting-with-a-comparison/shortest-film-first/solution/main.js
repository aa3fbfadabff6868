export function shortestFirst(minutes) {
  const sorted = minutes.toSorted((a, b) => a - b);
  return sorted;
}
