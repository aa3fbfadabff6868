export function swapEnds(songs) {
  if (songs.length > 1) {
    songs[0] = songs[songs.length - 1];
    songs[songs.length - 1] = songs[0];
  }
  return songs;
}
