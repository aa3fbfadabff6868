export function isTime(text) {
  return /^\d\d:\d\d$/.test(text);
}
