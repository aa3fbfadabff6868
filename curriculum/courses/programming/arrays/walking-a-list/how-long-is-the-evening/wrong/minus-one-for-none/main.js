export function evening(minutes) {
  let total = minutes.length - 1;
  for (const length of minutes) {
    total += length;
  }
  return total;
}
