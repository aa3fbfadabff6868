export function isTime(text) {
  return /^[0-2]\d:[0-5]\d$/.test(text);
}
