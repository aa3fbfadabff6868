export function findBox(count, numberAt, wanted) {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = Math.floor(high / 2);
    const number = numberAt(middle);
    if (number === wanted) {
      return middle;
    }
    if (number < wanted) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}
