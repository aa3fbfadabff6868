export function keysPrice(keys) {
  const full = keys * 4;
  if (keys >= 5) {
    return full - 3;
  }
  return full;
}
