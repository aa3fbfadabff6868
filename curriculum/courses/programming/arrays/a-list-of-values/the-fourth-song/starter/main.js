export function songNumber(songs, number) {
  if (number > songs.length) {
    return "no such song";
  }
  return songs[number];
}
