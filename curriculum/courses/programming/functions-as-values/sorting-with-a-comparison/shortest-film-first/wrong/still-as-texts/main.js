export function shortestFirst(minutes) {
  const sorted = minutes.toSorted();
  return sorted;
}
