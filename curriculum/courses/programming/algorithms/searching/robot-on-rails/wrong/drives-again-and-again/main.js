export function findBox(count, numberAt, wanted) {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (numberAt(middle) === wanted) {
      return middle;
    }
    if (numberAt(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}
