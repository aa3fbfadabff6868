export function posterLine(songs) {
  return `From ${songs[1]} to ${songs[songs.length - 1]}`;
}
