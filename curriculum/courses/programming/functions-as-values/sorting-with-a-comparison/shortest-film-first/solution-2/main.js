export function shortestFirst(minutes) {
  return [...minutes].sort((a, b) => a - b);
}
