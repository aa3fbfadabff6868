export function evening(minutes) {
  let total = 0;
  for (const length of minutes) {
    total += length + 1;
  }
  return total;
}
