export function songNumber(songs, number) {
  const song = songs[number - 1];
  if (song === undefined) {
    return "no such song";
  }
  return song;
}
