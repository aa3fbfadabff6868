export function merge(left, right) {
  return [...left, ...right];
}
