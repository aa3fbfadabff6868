export function timesIn(text) {
  return text.match(/\d+:\d+/g) ?? [];
}
