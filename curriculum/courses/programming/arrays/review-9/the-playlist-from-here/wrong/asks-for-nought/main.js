export function fromSong(songs, song) {
  const place = songs.indexOf(song);
  if (place === 0) {
    return [];
  }
  return songs.slice(place);
}
