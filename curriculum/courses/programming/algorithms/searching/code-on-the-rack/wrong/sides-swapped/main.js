export function placeOf(weights, wanted) {
  let low = 0;
  let high = weights.length - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (weights[middle] === wanted) {
      return middle;
    }
    if (weights[middle] > wanted) {
      low = middle - 1;
    } else {
      high = middle + 1;
    }
  }
  return -1;
}
