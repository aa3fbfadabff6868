export function swapEnds(songs) {
  const first = songs[0];
  songs[0] = songs[songs.length - 1];
  songs[songs.length - 1] = first;
  return songs;
}
