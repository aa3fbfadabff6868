export async function coldest(places, read) {
  const readings = [];
  for (const place of places) {
    readings.push(read(place));
  }
  const degrees = await Promise.all(readings);
  let best = 0;
  for (let i = 1; i < degrees.length; i += 1) {
    if (degrees[i] < degrees[best]) {
      best = i;
    }
  }
  return places[best];
}
