export function merge(left, right) {
  return [...left, ...right].sort((a, b) => a - b);
}
