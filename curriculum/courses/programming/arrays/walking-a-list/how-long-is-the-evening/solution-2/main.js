export function evening(minutes) {
  let total = 0;
  for (let i = 0; i < minutes.length; i++) {
    if (i > 0) {
      total = total + 1;
    }
    total = total + minutes[i];
  }
  return total;
}
