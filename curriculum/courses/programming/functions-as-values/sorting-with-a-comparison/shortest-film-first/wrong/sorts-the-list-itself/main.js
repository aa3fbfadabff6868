export function shortestFirst(minutes) {
  const sorted = minutes.sort((a, b) => a - b);
  return sorted;
}
