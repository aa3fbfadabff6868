export function programme(line) {
  const songs = [];
  for (const piece of line.split(";")) {
    songs.push(piece.trim());
  }
  return songs.join(", ");
}
