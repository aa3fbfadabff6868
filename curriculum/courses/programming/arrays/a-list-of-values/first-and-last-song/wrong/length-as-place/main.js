export function posterLine(songs) {
  return `From ${songs[0]} to ${songs[songs.length]}`;
}
