export function wholeEvening(songs, encores) {
  if (encores.length > 0) {
    songs.push("Break");
  }
  for (const song of encores) {
    songs.push(song);
  }
  return songs;
}
