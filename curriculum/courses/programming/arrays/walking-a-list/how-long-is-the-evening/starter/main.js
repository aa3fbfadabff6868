export function evening(minutes) {
  let total = 0;
  return total;
}
