export function posterLine(songs) {
  const first = songs[0];
  const last = songs.at(-1);
  return "From " + first + " to " + last;
}
