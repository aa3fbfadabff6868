export async function totalRain(places, read) {
  let total = 0;
  for (const place of places) {
    total += read(place);
  }
  return total;
}
