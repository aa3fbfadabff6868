export async function report(places, read) {
  const results = await Promise.allSettled(places.map((place) => read(place)));
  const lines = [];
  for (let i = 0; i < places.length; i += 1) {
    if (results[i].status === "fulfilled") {
      lines.push(`${places[i]}: ${results[i].value}`);
    } else {
      lines.push(`${places[i]}: no answer`);
    }
  }
  return lines;
}
