export function swapEnds(songs) {
  if (songs.length < 2) {
    return songs;
  }
  const swapped = [songs[songs.length - 1]];
  for (let i = 1; i < songs.length - 1; i++) {
    swapped.push(songs[i]);
  }
  swapped.push(songs[0]);
  return swapped;
}
