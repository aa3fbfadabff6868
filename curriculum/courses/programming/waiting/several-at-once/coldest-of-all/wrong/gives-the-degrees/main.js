export async function coldest(places, read) {
  const degrees = await Promise.all(places.map((place) => read(place)));
  return Math.min(...degrees);
}
