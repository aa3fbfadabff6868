export function played(songs, song) {
  songs.push(song);
  if (songs.length > 3) {
    songs.pop();
  }
  return songs;
}
