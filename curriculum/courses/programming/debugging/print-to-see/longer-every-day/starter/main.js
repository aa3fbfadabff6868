export function totalKm(first, days) {
  let total = 0;
  let ride = first;
  for (let day = 1; day <= days; day++) {
    ride = ride + 2;
    total = total + ride;
  }
  return total;
}
