export async function coldest(places, read) {
  const degrees = [];
  for (const place of places) {
    degrees.push(await read(place));
  }
  return places[degrees.indexOf(Math.min(...degrees))];
}
