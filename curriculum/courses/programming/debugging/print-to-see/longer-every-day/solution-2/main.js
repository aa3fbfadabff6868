export function totalKm(first, days) {
  let total = 0;
  for (let day = 1; day <= days; day++) {
    const ride = first + (day - 1) * 2;
    console.log("day", day, "ride", ride);
    total = total + ride;
  }
  return total;
}
