export function merge(left, right) {
  const both = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    if (left[l] <= right[r]) {
      both.push(left[l]);
      l++;
    } else {
      both.push(right[r]);
      r++;
    }
  }
  return [...both, ...left.slice(l)];
}
