export function swapEnds(songs) {
  if (songs.length > 1) {
    const first = songs[0];
    songs[0] = songs[songs.length - 1];
    songs[songs.length - 1] = first;
  }
  return songs;
}
