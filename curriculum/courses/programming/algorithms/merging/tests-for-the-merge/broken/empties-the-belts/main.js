export function merge(left, right) {
  const both = [];
  while (left.length > 0 && right.length > 0) {
    if (left[0] <= right[0]) {
      both.push(left.shift());
    } else {
      both.push(right.shift());
    }
  }
  return [...both, ...left, ...right];
}
