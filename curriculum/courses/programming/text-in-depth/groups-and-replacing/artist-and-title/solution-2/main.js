export function toWish(line) {
  const at = line.indexOf(" by ");
  const title = line.slice(0, at);
  const artist = line.slice(at + 4);
  return at === -1 || title === "" || artist === "" ? null : { title, artist };
}
