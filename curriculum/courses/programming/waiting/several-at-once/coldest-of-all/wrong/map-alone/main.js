export async function coldest(places, read) {
  const degrees = await places.map((place) => read(place));
  return places[degrees.indexOf(Math.min(...degrees))];
}
