export function timesIn(text) {
  return text.match(/\d\d:\d\d/g) ?? [];
}
