export function wholeEvening(songs, encores) {
  const evening = songs.slice();
  if (encores.length > 0) {
    evening.push("Break");
  }
  for (const song of encores) {
    evening.push(song);
  }
  return evening;
}
