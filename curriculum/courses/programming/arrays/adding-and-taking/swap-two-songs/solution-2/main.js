export function swapEnds(songs) {
  if (songs.length < 2) {
    return songs;
  }
  const last = songs.pop();
  const first = songs.shift();
  songs.unshift(last);
  songs.push(first);
  return songs;
}
