export function played(songs, song) {
  songs.unshift(song);
  if (songs.length > 3) {
    songs.pop();
  }
  return songs;
}
