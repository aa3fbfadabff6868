export function fromSong(songs, song) {
  const place = songs.indexOf(song);
  if (place === -1) {
    return [];
  }
  return songs.slice(place, place + 1);
}
