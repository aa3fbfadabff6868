export function toWish(line) {
  const [, title, artist] = line.match(/^(.+) by (.+)$/);
  return { title, artist };
}
