export async function totalRain(places, read) {
  let total = 0;
  places.forEach(async (place) => {
    total += await read(place);
  });
  return total;
}
