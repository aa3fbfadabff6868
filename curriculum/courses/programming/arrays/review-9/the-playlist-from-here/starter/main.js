export function fromSong(songs, song) {
  const place = ____(song);
  if (place === ____) {
    return [];
  }
  return ____;
}
