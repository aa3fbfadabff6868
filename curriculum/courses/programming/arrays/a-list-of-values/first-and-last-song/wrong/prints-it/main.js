export function posterLine(songs) {
  console.log(`From ${songs[0]} to ${songs[songs.length - 1]}`);
}
