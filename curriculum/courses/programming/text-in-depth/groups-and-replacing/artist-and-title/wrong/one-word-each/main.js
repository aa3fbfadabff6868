export function toWish(line) {
  const found = line.match(/^(\w+) by (\w+)$/);
  if (found === null) {
    return null;
  }
  const [, title, artist] = found;
  return { title, artist };
}
