export function totalKm(first, days) {
  let total = 0;
  let ride = first;
  for (let day = 1; day <= days; day++) {
    total = total + ride;
    ride = ride + 2;
  }
  return total;
}
