export function isTime(text) {
  return /([01]\d|2[0-3]):[0-5]\d/.test(text);
}
