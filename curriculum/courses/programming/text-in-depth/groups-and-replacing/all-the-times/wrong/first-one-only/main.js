export function timesIn(text) {
  const found = text.match(/\d\d:\d\d/);
  return found === null ? [] : [found[0]];
}
