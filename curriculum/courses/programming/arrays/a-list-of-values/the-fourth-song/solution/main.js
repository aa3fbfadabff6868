export function songNumber(songs, number) {
  if (number < 1 || number > songs.length) {
    return "no such song";
  }
  return songs[number - 1];
}
