export function toWish(line) {
  const found = line.match(/^(.+) by (.+)$/);
  if (found === null) {
    return null;
  }
  const [title, artist] = found;
  return { title, artist };
}
