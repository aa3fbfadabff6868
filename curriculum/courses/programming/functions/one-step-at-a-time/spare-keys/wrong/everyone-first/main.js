export function keysPrice(keys) {
  const full = keys * 4;
  return full;
  if (keys >= 5) {
    return full - 3;
  }
}
