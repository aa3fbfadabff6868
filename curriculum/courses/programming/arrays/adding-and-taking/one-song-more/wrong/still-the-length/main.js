export function played(songs, song) {
  const list = songs.push(song);
  if (songs.length > 3) {
    songs.shift();
  }
  return list;
}
