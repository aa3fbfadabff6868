export function placeOf(weights, wanted) {
  let low = 0;
  let high = weights.length - 1;
  while (____) {
    const middle = Math.floor((low + high) / 2);
    if (weights[middle] === wanted) {
      return middle;
    }
    if (weights[middle] ____ wanted) {
      low = ____;
    } else {
      high = ____;
    }
  }
  return -1;
}
