export function swapEnds(songs) {
  if (songs.length > 2) {
    const first = songs[0];
    songs[0] = songs[2];
    songs[2] = first;
  }
  return songs;
}
