export function played(songs, song) {
  if (songs.length === 3) {
    songs.shift();
  }
  songs.push(song);
  return songs;
}
