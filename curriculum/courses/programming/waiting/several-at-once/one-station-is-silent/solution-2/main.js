async function lineOf(place, read) {
  try {
    return `${place}: ${await read(place)}`;
  } catch (error) {
    return `${place}: no answer`;
  }
}

export async function report(places, read) {
  return await Promise.all(places.map((place) => lineOf(place, read)));
}
