export function totalRain(places, read) {
  let total = 0;
  places.forEach((place) => {
    total += read(place);
  });
  return total;
}
