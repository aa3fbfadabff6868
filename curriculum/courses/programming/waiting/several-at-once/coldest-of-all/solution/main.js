export async function coldest(places, read) {
  const degrees = await Promise.all(places.map((place) => read(place)));
  const lowest = Math.min(...degrees);
  return places[degrees.indexOf(lowest)];
}
