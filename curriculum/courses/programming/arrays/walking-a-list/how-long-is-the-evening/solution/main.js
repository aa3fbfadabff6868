export function evening(minutes) {
  let total = 0;
  for (const length of minutes) {
    total += length;
  }
  if (minutes.length > 1) {
    total += minutes.length - 1;
  }
  return total;
}
