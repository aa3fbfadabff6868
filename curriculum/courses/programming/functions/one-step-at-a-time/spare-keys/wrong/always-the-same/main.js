export function keysPrice(keys) {
  return 21;
}
